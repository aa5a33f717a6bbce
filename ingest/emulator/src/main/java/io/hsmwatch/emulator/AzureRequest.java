package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to Azure Resource Manager, which leaves a record at its start, one at its end, and for long ones one between.
 *
 * @param operation in the mixed case of the API: {@code Microsoft.Resources/tags/write}
 * @param resourceId upper case, with the name of the assignment or setting that is written at its end
 * @param target upper-case id of the resource that it is about
 * @param body JSON of the request; null for a request without one
 * @param status of the answer: {@code Created}; {@value #ACCEPTED} is a long operation, which ends well later
 */
record AzureRequest(
        String operation,
        String resourceId,
        String target,
        Caller caller,
        @Nullable String body,
        String status) {

    static final String ACCEPTED = "Accepted";
    static final String FORBIDDEN = "Forbidden";

    /** A request about a resource itself, not about an assignment or a setting attached to it. */
    static AzureRequest on(String resourceId, String operation, Caller caller, @Nullable String body) {
        return new AzureRequest(operation, resourceId, resourceId, caller, body, "OK");
    }

    AzureRequest ending(String otherStatus) {
        return new AzureRequest(operation, resourceId, target, caller, body, otherStatus);
    }

    List<AzureEvent> stages(Instant start, Dice dice) {
        var salt = dice.next();
        var correlationId = Texts.correlationId(start, salt);
        var end = start.plusMillis(400 + dice.below(3_600));
        var stages = new ArrayList<AzureEvent>();
        stages.add(new AzureEvent(start, Stage.START, this, correlationId, salt));
        if (status.equals(ACCEPTED)) {
            stages.add(new AzureEvent(start.plusMillis(300), Stage.ACCEPT, this, correlationId, salt));
            stages.add(new AzureEvent(end, Stage.SUCCESS, ending("OK"), correlationId, salt));
        } else {
            var outcome = status.equals(FORBIDDEN) ? Stage.FAILURE : Stage.SUCCESS;
            stages.add(new AzureEvent(end, outcome, this, correlationId, salt));
        }
        return stages;
    }
}
