package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order on SIGTERM or Ctrl-C: its thread is interrupted, and Java waits until it is through, but not
 * for ever. While it starts it is left alone: half a broker is harder to stop than a whole one.
 */
final class OrderlyEnd {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread command;
    private final Thread hook = new Thread(this::end, "stop");
    private boolean started;
    private boolean asked;

    private OrderlyEnd(Thread command) {
        this.command = command;
    }

    /** What a command does; it says when it has started. */
    interface Work {
        ExitCode call(OrderlyEnd end) throws Exception;
    }

    /** Does the work on this thread. */
    static ExitCode of(Work work) throws Exception {
        var end = new OrderlyEnd(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(end.hook);
        try {
            return work.call(end);
        } finally {
            end.ended();
        }
    }

    /** From now on an interrupt ends the command; also one that was asked for before. */
    synchronized void started() throws InterruptedException {
        started = true;
        if (asked) {
            throw new InterruptedException("asked to stop while it started");
        }
    }

    private synchronized void ask() {
        asked = true;
        if (started) {
            command.interrupt();
        }
    }

    /** Java ends when this returns. */
    private void end() {
        ask();
        try {
            ended.await(WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java is ending, and the hook is what ends it.
            return;
        }
    }
}
