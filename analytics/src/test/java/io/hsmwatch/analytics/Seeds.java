package io.hsmwatch.analytics;

import java.util.stream.LongStream;

/** Seeds for random tests, which print them as the name of the run; {@code -Dseed=} picks a single one. */
public final class Seeds {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** So many that are the same on every run, so that a red build stays red. */
    public static LongStream some(int count) {
        Long chosen = Long.getLong("seed");
        return chosen == null ? LongStream.range(0, count).map(i -> i * SPREAD) : LongStream.of(chosen);
    }
}
