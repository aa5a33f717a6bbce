package io.hsmwatch.ingest.kafka;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when event time has moved on far enough to say so. */
final class EventClock {

    private final Duration every;
    private final Duration allowance;
    private @Nullable Instant newest;
    private @Nullable Instant told;

    EventClock(Duration every, Duration allowance) {
        this.every = every;
        this.allowance = allowance;
    }

    /** The tick to tell after a record of this time; null for none yet. */
    @Nullable Instant at(Instant time) {
        if (newest != null && !time.isAfter(newest)) {
            return null;
        }
        newest = time;
        Instant past = time.minus(allowance);
        if (told != null && past.isBefore(told.plus(every))) {
            return null;
        }
        told = past;
        return past;
    }

    /** Where the log ends: nothing later will come. Null if nothing came. */
    @Nullable Instant end() {
        return newest;
    }
}
