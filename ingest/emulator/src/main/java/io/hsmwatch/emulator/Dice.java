package io.hsmwatch.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Seeded chance. SplitMix64 by our own hand, because the bytes of a scenario must be the same on every Java. */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Dice of their own for one purpose, so that a change of one part leaves the others as they were. */
    static Dice of(long seed, String purpose) {
        return new Dice(mix(seed) ^ mix(purpose.hashCode()));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    Duration between(Duration shortest, Duration longest) {
        return shortest.plusNanos((long) (unit() * longest.minus(shortest).toNanos()));
    }

    /** A duration of whole milliseconds: the coarsest of the records tell no finer time. */
    Duration millisBetween(Duration shortest, Duration longest) {
        return Duration.ofMillis(between(shortest, longest).toMillis());
    }

    /** A random UUID of version 4. */
    UUID uuid() {
        return new UUID((next() & ~0xF000L) | 0x4000L, (next() >>> 2) | Long.MIN_VALUE);
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            var other = below(last + 1);
            shuffled.set(last, shuffled.set(other, shuffled.get(last)));
        }
        return shuffled;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
