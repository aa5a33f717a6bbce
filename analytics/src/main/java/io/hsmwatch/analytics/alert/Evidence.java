package io.hsmwatch.analytics.alert;

import io.hsmwatch.ingest.AuditEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * A record that an alert rests on.
 *
 * @param sha256 of the record's bytes as they came, lower-case hexadecimal: what {@code sha256sum} prints
 * @param time event time
 * @param position where the record stood when it was read
 */
public record Evidence(String sha256, Instant time, String position) {

    /** Total, so that the evidence of an alert does not depend on the order in which records arrived. */
    public static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::time).thenComparing(Evidence::sha256).thenComparing(Evidence::position);

    public static Evidence of(AuditEvent event) {
        return new Evidence(
                event.raw().bytes().sha256(),
                event.time(),
                event.raw().position().toString());
    }
}
