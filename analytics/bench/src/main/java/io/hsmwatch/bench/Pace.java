package io.hsmwatch.bench;

import java.util.concurrent.locks.LockSupport;

/** A steady rate. Who falls behind is let through until it has caught up. */
final class Pace {

    private final long start = System.nanoTime();
    private final double perSecond;
    private long passed;

    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until the next one is due. */
    void next() {
        long due = start + (long) (passed * 1e9 / perSecond);
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
        passed++;
    }

    /** How many passed in a second, so far. */
    double reached() {
        return passed * 1e9 / (System.nanoTime() - start);
    }
}
