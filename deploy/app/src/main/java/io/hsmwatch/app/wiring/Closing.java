package io.hsmwatch.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the opposite order; one that does not stop keeps no other from stopping. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T one) {
        started.push(one);
        return one;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable last = started.pop();
            try {
                last.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", last.getClass().getSimpleName(), e);
            }
        }
    }
}
