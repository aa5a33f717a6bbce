package io.hsmwatch.emulator.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A local Event Hubs namespace, in memory, on loopback only. It speaks AMQP 1.0 as the service does to the unmodified
 * SDK; what it does not imitate is listed in the README of this module.
 */
public final class EventHubsDoor implements AutoCloseable {

    private final DoorSettings settings;
    private final Namespace namespace;
    private final SelectorLoop loop;
    private final Thread thread;
    private final int port;

    private EventHubsDoor(DoorSettings settings, ServerSocketChannel server) throws IOException {
        this.settings = settings;
        this.port = server.socket().getLocalPort();
        this.namespace = new Namespace(settings, Instant.now());
        this.loop = new SelectorLoop(server, namespace, settings.tls());
        this.thread = new Thread(loop, "event-hubs-door");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens the door: clients can connect when this returns.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static EventHubsDoor start(DoorSettings settings) {
        try {
            var server = ServerSocketChannel.open();
            try {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
                return new EventHubsDoor(settings, server);
            } catch (IOException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("door: cannot listen on port " + settings.port() + " of loopback", e);
        }
    }

    public int port() {
        return port;
    }

    /**
     * What {@code EventHubClientBuilder.connectionString} takes. A door with TLS is reached over TLS, and the client must
     * trust its certificate.
     */
    public String connectionString(String hub) {
        var emulator = settings.tls().isPresent() ? "" : ";UseDevelopmentEmulator=true";
        return "Endpoint=sb://127.0.0.1:" + port + "/;SharedAccessKeyName="
                + settings.key().name() + ";SharedAccessKey=" + settings.key().secret() + ";EntityPath=" + hub
                + emulator;
    }

    /**
     * Appends an event with this body, as if it had been sent, and returns its sequence number.
     *
     * @throws IllegalArgumentException if the hub has no such partition, or the body is larger than a message may be
     */
    public long append(String hub, String partition, byte[] body, Instant enqueued) {
        return appendAll(hub, partition, List.of(body), enqueued);
    }

    /** Appends events at a single stroke and returns the sequence number of the first: the others follow without a gap. */
    public long appendAll(String hub, String partition, List<byte[]> bodies, Instant enqueued) {
        bodies.forEach(EventHubsDoor::checkSize);
        return loop.ask(() -> {
            var encoder = namespace.encoder();
            var events =
                    bodies.stream().map(body -> encoder.plain(body, Map.of())).toList();
            return namespace.append(namespace.hub(hub).partition(partition), events, enqueued);
        });
    }

    /** Appends an event to the partition of the key, with the key, and returns its sequence number there. */
    public long appendByKey(String hub, String key, byte[] body, Instant enqueued) {
        checkSize(body);
        return loop.ask(() -> {
            var event = namespace.encoder().plain(body, Map.of(SentEvent.PARTITION_KEY, key));
            return namespace.append(namespace.hub(hub).forKey(key), List.of(event), enqueued);
        });
    }

    /** The id of the partition of a key. */
    public String partitionOf(String hub, String key) {
        return loop.ask(() -> namespace.hub(hub).forKey(key).id());
    }

    /** How many readers a partition has now, of every consumer group. */
    public int readers(String hub, String partition) {
        return loop.ask(() -> namespace.hub(hub).partition(partition).readers().size());
    }

    /** What can go wrong, to be called for. */
    public Faults faults() {
        return new Faults(namespace, loop);
    }

    /** Drops the clients, forgets the events, and returns when the thread has ended. */
    @Override
    public void close() {
        if (!thread.isAlive()) {
            return;
        }
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void checkSize(byte[] body) {
        if (body.length > Inlet.MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException(
                    "door: a body may have " + Inlet.MAX_MESSAGE_BYTES + " bytes, not " + body.length);
        }
    }
}
