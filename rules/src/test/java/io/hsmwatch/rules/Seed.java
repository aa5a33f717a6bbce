package io.hsmwatch.rules;

import java.util.Random;

/** The seed of random tests: printed, so that a failure can be had again with {@code -Dseed=}. */
public final class Seed {
    private Seed() {}

    public static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        return new Random(seed);
    }
}
