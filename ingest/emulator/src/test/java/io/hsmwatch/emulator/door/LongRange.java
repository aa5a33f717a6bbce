package io.hsmwatch.emulator.door;

import java.util.List;
import java.util.stream.LongStream;

/** Sequence numbers as they ought to be. */
final class LongRange {

    private LongRange() {}

    static List<Long> of(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
