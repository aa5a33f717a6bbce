package io.hsmwatch.emulator.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.amqp.messaging.Target;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.engine.Sender;
import org.apache.qpid.proton.engine.Session;
import org.apache.qpid.proton.engine.Transport;

/** A client that does what the SDK would not: it moves only when it is told to. */
final class RawClient implements AutoCloseable {

    private final Transport transport = Proton.transport();
    private final Connection connection = Proton.connection();
    private final SocketChannel channel;
    private final Session session;
    private long bytesRead;
    private int links;

    RawClient(EventHubsDoor door, int idleTimeoutMillis) {
        transport.setIdleTimeout(idleTimeoutMillis);
        transport.sasl().client();
        transport.sasl().setMechanisms("ANONYMOUS");
        transport.bind(connection);
        connection.open();
        session = connection.session();
        session.open();
        try {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()));
            channel.configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        until(() -> session.getRemoteState() == EndpointState.ACTIVE);
    }

    /** Puts a token for everything below a hub. */
    RawClient authorise(AccessKey key, String hub) {
        var replies = receive("$cbs", "replies");
        replies.flow(1);
        var message = Proton.message();
        message.setMessageId("1");
        message.setReplyTo("replies");
        message.setApplicationProperties(
                new ApplicationProperties(Map.of("operation", "put-token", "name", "amqp://localhost/" + hub)));
        message.setBody(new AmqpValue(
                Tokens.sas(key, "amqp://localhost/" + hub, Instant.now().plusSeconds(600))));
        var encoded = new byte[4_096];
        var length = message.encode(encoded, 0, encoded.length);
        send(send("$cbs"), Arrays.copyOf(encoded, length));
        until(() -> replies.current() != null);
        return this;
    }

    Sender send(String address) {
        var link = session.sender("link-" + links++);
        var target = new Target();
        target.setAddress(address);
        link.setTarget(target);
        link.setSource(new Source());
        return opened(link);
    }

    Receiver receive(String address, String replyTo) {
        var link = session.receiver("link-" + links++);
        var source = new Source();
        source.setAddress(address);
        link.setSource(source);
        var target = new Target();
        target.setAddress(replyTo);
        link.setTarget(target);
        return opened(link);
    }

    static Delivery send(Sender link, byte[] message) {
        var delivery = link.delivery(new byte[] {1});
        link.send(message, 0, message.length);
        link.advance();
        return delivery;
    }

    /** Works off what has come and what waits to go, until it is so. */
    void until(Callable<Boolean> condition) {
        Awaiting.until(() -> {
            step();
            return condition.call();
        });
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Takes the next delivery and returns its size; 0 if there is none. */
    static int take(Receiver link) {
        var delivery = link.current();
        if (delivery == null || delivery.isPartial()) {
            return 0;
        }
        var size = delivery.pending();
        link.advance();
        delivery.settle();
        return size;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <L extends Link> L opened(L link) {
        link.open();
        until(() -> link.getRemoteState() != EndpointState.UNINITIALIZED);
        return link;
    }

    /** Writes what is pending and reads what is there, without waiting. */
    private void step() throws IOException {
        for (var pending = transport.pending(); pending > 0; pending = transport.pending()) {
            transport.pop(channel.write(transport.head()));
        }
        for (var read = read(); read > 0; read = read()) {
            bytesRead += read;
            transport.process();
        }
    }

    private int read() throws IOException {
        return transport.capacity() > 0 ? channel.read(transport.tail()) : 0;
    }
}
