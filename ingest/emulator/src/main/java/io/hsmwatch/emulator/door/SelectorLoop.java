package io.hsmwatch.emulator.door;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.qpid.proton.engine.TransportException;

/** The one thread that owns sockets, protocol engines and logs. Other threads ask it to do things. */
final class SelectorLoop implements Runnable {

    private static final Logger LOG = System.getLogger(SelectorLoop.class.getName());
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ServerSocketChannel server;
    private final Selector selector;
    private final Namespace namespace;
    private final Optional<SSLContext> tls;
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final Set<DoorConnection> connections = new LinkedHashSet<>();
    private final Set<DoorConnection> awake = new LinkedHashSet<>();
    private long lastTick = System.nanoTime();
    private boolean stopping;
    private volatile boolean ended;

    SelectorLoop(ServerSocketChannel server, Namespace namespace, Optional<SSLContext> tls) throws IOException {
        this.server = server;
        this.selector = Selector.open();
        this.namespace = namespace;
        this.tls = tls;
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    @Override
    public void run() {
        try (server;
                selector) {
            while (!stopping) {
                selector.select(this::ready, TimeUnit.NANOSECONDS.toMillis(TICK_NANOS));
                answer();
                tick();
                flush();
            }
            connections().forEach(connection -> attempt(connection, DoorConnection::drop));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the door has failed and is closed", e);
        } finally {
            ended = true;
            answer();
        }
    }

    /**
     * Has the loop do something between two passes, and waits for it.
     *
     * @throws IllegalArgumentException if what it is about does not exist
     * @throws IllegalStateException if the door is closed
     */
    <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        asked.add(() -> answerInto(answer, question));
        if (ended) {
            answer();
        } else {
            selector.wakeup();
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What a fault does to a connection. */
    interface Act {
        void on(DoorConnection connection) throws IOException;
    }

    /** Does it to all connections there are, and tells how many there were. */
    int toAll(Act act) {
        return ask(() -> {
            var present = connections();
            present.forEach(connection -> attempt(connection, act));
            awake.addAll(present);
            return present.size();
        });
    }

    void stop() {
        ask(() -> stopping = true);
    }

    private <T> void answerInto(CompletableFuture<T> answer, Supplier<T> question) {
        if (ended) {
            answer.completeExceptionally(new IllegalStateException("the door is closed"));
            return;
        }
        try {
            answer.complete(question.get());
        } catch (Refusal refusal) {
            answer.completeExceptionally(new IllegalArgumentException(refusal.description(), refusal));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof DoorConnection connection) {
            attempt(connection, DoorConnection::read);
            awake.add(connection);
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            var channel = server.accept();
            if (channel != null) {
                connections.add(new DoorConnection(channel, selector, Engine.serving(tls), namespace, awake::add));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a client that came is gone again", e);
        }
    }

    private void answer() {
        for (var next = asked.poll(); next != null; next = asked.poll()) {
            next.run();
        }
    }

    private void tick() {
        var now = System.nanoTime();
        if (now - lastTick >= TICK_NANOS) {
            lastTick = now;
            connections.forEach(connection -> connection.tick(now));
            awake.addAll(connections);
        }
    }

    /** Flushing one connection may wake another, whose reader has to leave. */
    private void flush() {
        while (!awake.isEmpty()) {
            var connection = awake.iterator().next();
            awake.remove(connection);
            attempt(connection, DoorConnection::flush);
            if (!connection.isOpen()) {
                connections.remove(connection);
            }
        }
    }

    /** A broken connection ends alone; the others and the door go on. */
    private void attempt(DoorConnection connection, Act act) {
        try {
            act.on(connection);
        } catch (IOException | TransportException e) {
            LOG.log(Level.DEBUG, "connection lost", e);
            abandon(connection);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "connection dropped for a request the door cannot handle", e);
            abandon(connection);
        }
    }

    private void abandon(DoorConnection connection) {
        try {
            connection.drop();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "socket was closed already", e);
        }
    }

    private List<DoorConnection> connections() {
        return List.copyOf(connections);
    }
}
