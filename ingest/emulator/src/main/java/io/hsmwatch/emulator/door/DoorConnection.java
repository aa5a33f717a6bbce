package io.hsmwatch.emulator.door;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Event;
import org.apache.qpid.proton.engine.Transport;

/** One client: its socket, its protocol engine, its links. Bytes go from the socket to the engine to the links, and back. */
final class DoorConnection {

    private static final int READS_IN_A_ROW = 16;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Engine engine;
    private final Links links;
    private boolean blackHole;

    /** @param waking is told of this connection when it has something to flush */
    DoorConnection(
            SocketChannel channel,
            Selector selector,
            Engine engine,
            Namespace namespace,
            Consumer<DoorConnection> waking)
            throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.channel = channel;
        this.engine = engine;
        this.links = new Links(namespace, () -> waking.accept(this));
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Takes in what the client has sent. */
    void read() throws IOException {
        var transport = engine.transport();
        for (var reads = 0; reads < READS_IN_A_ROW && isOpen() && transport.capacity() > 0; reads++) {
            var count = channel.read(transport.tail());
            if (count < 0) {
                drop();
                return;
            }
            if (count == 0) {
                return;
            }
            transport.process();
            handleEvents();
        }
        if (transport.capacity() < 0) {
            drop();
        }
    }

    /** Sends what there is to send, as far as the socket takes it. */
    void flush() throws IOException {
        if (blackHole || !isOpen()) {
            return;
        }
        do {
            links.pump();
        } while (write());
    }

    /** Keeps an idle connection alive, and gives up a client that is silent for too long. */
    void tick(long nanoTime) {
        if (!blackHole) {
            engine.transport().tick(TimeUnit.NANOSECONDS.toMillis(nanoTime));
        }
    }

    /** Closes by the protocol, telling the client why; the socket follows when the client has answered. */
    void close(ErrorCondition error) {
        engine.connection().setCondition(error);
        engine.connection().close();
    }

    /** Closes the socket, and tells the client no more than that. */
    void drop() throws IOException {
        links.end();
        channel.close();
    }

    /** Closes the socket with a TCP reset. */
    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        drop();
    }

    /** From now on neither reads nor writes, with the socket open. */
    void swallow() {
        blackHole = true;
        key.interestOps(0);
    }

    /** Writes what the engine has ready; true if the socket took it all and there may be more. */
    private boolean write() throws IOException {
        var transport = engine.transport();
        var pending = transport.pending();
        while (pending > 0) {
            var written = channel.write(transport.head());
            transport.pop(written);
            if (written < pending) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return false;
            }
            pending = transport.pending();
            if (pending == 0) {
                key.interestOps(SelectionKey.OP_READ);
                return true;
            }
        }
        key.interestOps(SelectionKey.OP_READ);
        if (pending == Transport.END_OF_STREAM && engine.connection().getRemoteState() == EndpointState.CLOSED) {
            drop();
        }
        return false;
    }

    private void handleEvents() {
        var events = engine.collector();
        for (var event = events.peek(); event != null; event = events.peek()) {
            handle(event);
            events.pop();
        }
    }

    private void handle(Event event) {
        switch (event.getType()) {
            case CONNECTION_REMOTE_OPEN -> {
                event.getConnection().setContainer("hsmwatch-door");
                event.getConnection().open();
            }
            case CONNECTION_REMOTE_CLOSE -> event.getConnection().close();
            case SESSION_REMOTE_OPEN -> event.getSession().open();
            case SESSION_REMOTE_CLOSE -> {
                links.detachAll(event.getSession());
                event.getSession().close();
                event.getSession().free();
            }
            case LINK_REMOTE_OPEN -> links.attach(event.getLink());
            case LINK_REMOTE_CLOSE, LINK_REMOTE_DETACH -> links.detach(event.getLink());
            case LINK_FLOW -> Links.handler(event.getLink()).flowed();
            case DELIVERY -> Links.handler(event.getLink()).delivered(event.getDelivery());
            default -> {
                // The rest tells the door of its own acts.
            }
        }
    }
}
