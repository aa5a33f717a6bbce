package io.hsmwatch.emulator;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Seeds for parameterised tests, which print them as the name of the run; {@code -Dseed=} picks a single one. */
final class Seeds {

    private static final int RUNS = 12;

    private Seeds() {}

    static Stream<Arguments> some() {
        var chosen = Long.getLong("seed");
        var seeds = chosen == null
                ? LongStream.range(0, RUNS).map(i -> i * 0x9E3779B97F4A7C15L + System.nanoTime())
                : LongStream.of(chosen);
        return seeds.mapToObj(Arguments::of);
    }
}
