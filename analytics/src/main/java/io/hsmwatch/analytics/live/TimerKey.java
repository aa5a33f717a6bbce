package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.correlate.Signal;
import java.time.Instant;
import java.util.Locale;

/** {@code SECONDS.NANOS|group}, seconds shifted so that every date sorts as text. */
final class TimerKey {

    private static final long SHIFT = 100_000_000_000_000_000L;
    private static final int SECONDS = 18;
    private static final int NANOS = 9;

    private TimerKey() {}

    static String of(Instant time, String group) {
        return upTo(time) + "|" + group;
    }

    /** Sorts after every key of an earlier time, and before every key of this one. */
    static String upTo(Instant time) {
        return String.format(Locale.ROOT, "%018d.%09d", time.getEpochSecond() + SHIFT, time.getNano());
    }

    static Signal.Due parse(String key) {
        long seconds = Long.parseLong(key.substring(0, SECONDS)) - SHIFT;
        int nanos = Integer.parseInt(key.substring(SECONDS + 1, SECONDS + 1 + NANOS));
        return new Signal.Due(key.substring(SECONDS + NANOS + 2), Instant.ofEpochSecond(seconds, nanos));
    }
}
