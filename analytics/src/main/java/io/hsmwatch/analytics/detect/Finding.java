package io.hsmwatch.analytics.detect;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Span;
import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.Alert.Subject;
import io.hsmwatch.analytics.alert.Alert.Text;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.alert.RuleRef;
import java.time.Instant;
import java.util.List;

/**
 * A rule matched an occurrence.
 *
 * @param alertId the alert that it opens, or counts on
 * @param occurrence what happened, so that a second delivery is not counted
 */
public record Finding(
        String alertId,
        String occurrence,
        Instant time,
        RuleRef rule,
        Subject subject,
        Text text,
        List<Evidence> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    public Alert opened() {
        return new Alert(alertId, rule, State.OPENED, Span.at(time), subject, text, evidence);
    }
}
