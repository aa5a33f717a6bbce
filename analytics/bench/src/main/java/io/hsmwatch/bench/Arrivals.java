package io.hsmwatch.bench;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Counts records on the one thread that takes them; remembers how things stood at the first and at the last. */
final class Arrivals {

    private final long expected;
    private final CountDownLatch complete = new CountDownLatch(1);
    private long seen;
    private long firstNanos;
    private long lastNanos;
    private double firstCpu;
    private double lastCpu;

    Arrivals(long expected) {
        this.expected = expected;
    }

    void one() {
        if (seen == 0) {
            firstNanos = System.nanoTime();
            firstCpu = Machine.cpuSeconds();
        }
        seen++;
        if (seen == expected) {
            lastNanos = System.nanoTime();
            lastCpu = Machine.cpuSeconds();
            complete.countDown();
        }
    }

    /** Waits for all of them. */
    void await() throws InterruptedException {
        complete.await();
    }

    /**
     * What it took, to be asked once all are there and the process is done: {@code seconds} from the first to the last,
     * {@code streaming} CPU seconds of the process between the two, and {@code cpu} seconds of its whole life.
     */
    Figures figures() {
        return new Figures(Map.of(
                "seconds",
                (lastNanos - firstNanos) / 1e9,
                "streaming",
                lastCpu - firstCpu,
                "cpu",
                Machine.cpuSeconds()));
    }
}
