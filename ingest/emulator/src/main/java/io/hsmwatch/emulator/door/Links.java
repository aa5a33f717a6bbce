package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.engine.Sender;
import org.apache.qpid.proton.engine.Session;
import org.jspecify.annotations.Nullable;

/** The links of one connection: each is answered by what its address means, or refused. */
final class Links {

    private static final LinkHandler NOTHING = new LinkHandler() {};

    private final Namespace namespace;
    private final Runnable waking;
    private final Audiences audiences = new Audiences();
    private final RequestNode tokens;
    private final RequestNode management;
    private final Set<Link> open = new LinkedHashSet<>();

    /** @param waking has the connection pump and flush soon */
    Links(Namespace namespace, Runnable waking) {
        this.namespace = namespace;
        this.waking = waking;
        this.tokens = new RequestNode(new TokenService(namespace, audiences));
        this.management = new RequestNode(new ManagementService(namespace));
    }

    void attach(Link link) {
        link.setSenderSettleMode(link.getRemoteSenderSettleMode());
        link.setReceiverSettleMode(link.getRemoteReceiverSettleMode());
        try {
            var handler = link instanceof Sender sender ? outgoing(sender) : incoming((Receiver) link);
            // The client takes a link for open only if the answer names what it asked for.
            link.setSource(link.getRemoteSource());
            link.setTarget(link.getRemoteTarget());
            link.setContext(handler);
            open.add(link);
            link.open();
        } catch (Refusal refusal) {
            link.open();
            link.setCondition(refusal.error());
            link.close();
        }
    }

    void detach(Link link) {
        handler(link).ended();
        open.remove(link);
        link.close();
        link.free();
    }

    /** Ends the links of a session that has ended. */
    void detachAll(Session session) {
        Set.copyOf(open).stream().filter(link -> link.getSession() == session).forEach(this::detach);
    }

    /** Ends them all: the connection is gone, and nobody is there to be told. */
    void end() {
        open.forEach(link -> handler(link).ended());
        open.clear();
    }

    void pump() {
        open.forEach(link -> handler(link).pump());
    }

    static LinkHandler handler(Link link) {
        return link.getContext() instanceof LinkHandler handler ? handler : NOTHING;
    }

    /** Where the client sends. */
    private LinkHandler incoming(Receiver link) {
        var address = address(link.getRemoteTarget());
        var node = Address.parse(address);
        if (node instanceof Address.TokenNode) {
            return new Inlet(link, tokens::request);
        }
        if (node instanceof Address.ManagementNode) {
            return new Inlet(link, management::request);
        }
        if (node instanceof Address.OfHub of) {
            var hub = namespace.hub(of.hub());
            audiences.require(address, Instant.now());
            return new Inlet(link, ProducerLink.toHub(namespace, hub));
        }
        if (node instanceof Address.OfPartition of) {
            var partition = namespace.hub(of.hub()).partition(of.partition());
            audiences.require(address, Instant.now());
            return new Inlet(link, ProducerLink.toPartition(namespace, partition));
        }
        throw Refusal.notFound(address);
    }

    /** Where the client receives. */
    private LinkHandler outgoing(Sender link) {
        var address = address(link.getRemoteSource());
        var node = Address.parse(address);
        if (node instanceof Address.TokenNode) {
            tokens.answerOn(address(link.getRemoteTarget()), link);
            return NOTHING;
        }
        if (node instanceof Address.ManagementNode) {
            management.answerOn(address(link.getRemoteTarget()), link);
            return NOTHING;
        }
        if (node instanceof Address.OfGroup of) {
            var partition = namespace.hub(of.hub()).partition(of.partition());
            audiences.require(address, Instant.now());
            return reader(link, Subscription.of(link, partition, of.group()));
        }
        throw Refusal.notFound(address);
    }

    private ConsumerLink reader(Sender link, Subscription subscription) {
        var reader = new ConsumerLink(link, subscription, namespace.encoder(), waking);
        reader.join();
        if (subscription.tellsEnd()) {
            link.setOfferedCapabilities(new Symbol[] {Subscription.TELLS_END});
        }
        return reader;
    }

    private static String address(@Nullable Object terminus) {
        if (terminus instanceof org.apache.qpid.proton.amqp.messaging.Source source && source.getAddress() != null) {
            return source.getAddress();
        }
        if (terminus instanceof org.apache.qpid.proton.amqp.messaging.Target target && target.getAddress() != null) {
            return target.getAddress();
        }
        return "";
    }
}
