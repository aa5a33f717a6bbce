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

    /**
     * A clock that goes on.
     *
     * @param newest how far it had come; null for one that begins
     */
    EventClock(Duration every, Duration allowance, @Nullable Instant newest) {
        this.every = every;
        this.allowance = allowance;
        this.newest = newest;
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

    /** The newest time that it was told; where the log has ended, nothing later will come. Null if nothing came. */
    @Nullable Instant newest() {
        return newest;
    }
}
