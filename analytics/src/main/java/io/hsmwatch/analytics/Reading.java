package io.hsmwatch.analytics;

import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.Normalised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record says by itself.
 *
 * @param event the record understood; null if it is not an audit record, or was rejected or skipped
 * @param rejected why it goes to quarantine; null if it does not
 * @param signals for the stateful half; empty for nearly every record
 * @param tick how far time has come, if the record says that; else null
 */
public record Reading(
        @Nullable AuditEvent event,
        Normalised.@Nullable Rejected rejected,
        List<Signal> signals,
        @Nullable Instant tick) {

    public Reading {
        signals = List.copyOf(signals);
    }

    static final Reading SKIPPED = new Reading(null, null, List.of(), null);

    static Reading of(AuditEvent event, List<Signal> signals) {
        return new Reading(event, null, signals, null);
    }

    static Reading of(Normalised.Rejected rejected) {
        return new Reading(null, rejected, List.of(), null);
    }

    static Reading of(List<Signal> signals) {
        return new Reading(null, null, signals, null);
    }

    static Reading of(Instant tick) {
        return new Reading(null, null, List.of(), tick);
    }
}
