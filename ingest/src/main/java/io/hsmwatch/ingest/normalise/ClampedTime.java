package io.hsmwatch.ingest.normalise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Event time within reason: one timestamp from the future must not silence what comes after it.
 *
 * @param skew Late or Early where the written time was out of bounds, else null
 */
record ClampedTime(Instant time, @Nullable String skew) {

    /** Storage may hand records on for that long. */
    static final Duration LATEST = Duration.ofDays(2);

    static final Duration EARLIEST = Duration.ofMinutes(5);

    static ClampedTime of(Instant written, @Nullable Instant arrival) {
        if (arrival == null) {
            return new ClampedTime(written, null);
        }
        var lower = arrival.minus(LATEST);
        var upper = arrival.plus(EARLIEST);
        if (written.isBefore(lower)) {
            return new ClampedTime(lower, "Late");
        }
        return written.isAfter(upper) ? new ClampedTime(upper, "Early") : new ClampedTime(written, null);
    }
}
