package io.hsmwatch.ingest.normalise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.util.Map;

/** What Jackson's complaints mean in our words. */
final class JsonFailure {

    /** Jackson tells its limits apart only by the beginning of the message; a test holds each of them. */
    private static final Map<String, RejectReason> LIMITS = Map.of(
            "Document nesting depth", RejectReason.TOO_DEEP,
            "String value length", RejectReason.STRING_TOO_LONG,
            "Name length", RejectReason.NAME_TOO_LONG,
            "Number value length", RejectReason.NUMBER_TOO_LONG,
            "Document length", RejectReason.TOO_LARGE,
            "Token count", RejectReason.TOO_MANY_TOKENS);

    private JsonFailure() {}

    static Refusal refusal(IOException failure) {
        var message = failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.toString();
        return new Refusal(reason(failure, message), message + place(failure));
    }

    private static RejectReason reason(IOException failure, String message) {
        if (failure instanceof StreamConstraintsException) {
            for (var limit : LIMITS.entrySet()) {
                if (message.startsWith(limit.getKey())) {
                    return limit.getValue();
                }
            }
        }
        return message.startsWith("Duplicate") ? RejectReason.DUPLICATE_KEY : RejectReason.NOT_JSON;
    }

    private static String place(IOException failure) {
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? " at byte " + json.getLocation().getByteOffset()
                : "";
    }
}
