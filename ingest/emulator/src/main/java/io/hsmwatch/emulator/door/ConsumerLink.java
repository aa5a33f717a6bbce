package io.hsmwatch.emulator.door;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Sender;

/**
 * Delivers a partition to a reader, as far as its credit and the room for output go. A reader settles what it has
 * buffered, not what it has worked off, so a settlement says nothing and is only tidied away.
 */
final class ConsumerLink implements LinkHandler {

    /** Bounds what waits for a reader that does not take it off the socket: session windows do not. */
    private static final int MOST_OUTGOING_BYTES = 512 * 1024;

    private final Sender link;
    private final Subscription subscription;
    private final EventEncoder encoder;
    private final Runnable waking;
    private long nextSequenceNumber;
    private int deliveries;
    private boolean stalled;

    ConsumerLink(Sender link, Subscription subscription, EventEncoder encoder, Runnable waking) {
        this.link = link;
        this.subscription = subscription;
        this.encoder = encoder;
        this.waking = waking;
        this.nextSequenceNumber =
                subscription.start().in(subscription.partition().log());
    }

    /** Takes its place among the readers of the partition. */
    void join() {
        subscription.partition().join(subscription.group(), this);
    }

    OptionalLong ownerLevel() {
        return subscription.ownerLevel();
    }

    /** From now on delivers nothing, with the link open. */
    void stall() {
        stalled = true;
    }

    /** Has the connection pump soon. */
    void wake() {
        waking.run();
    }

    void detach(ErrorCondition error) {
        link.setCondition(error);
        link.close();
        ended();
        wake();
    }

    @Override
    public void delivered(Delivery delivery) {
        if (delivery.getRemoteState() != null || delivery.remotelySettled()) {
            delivery.settle();
        }
    }

    @Override
    public void flowed() {
        wake();
    }

    @Override
    public void pump() {
        while (mayDeliver()) {
            var event = subscription.partition().log().atOrAfter(nextSequenceNumber);
            if (event == null) {
                link.drained();
                return;
            }
            deliver(event);
            nextSequenceNumber = event.sequenceNumber() + 1;
        }
    }

    @Override
    public void ended() {
        subscription.partition().leave(subscription.group(), this);
    }

    private boolean mayDeliver() {
        return !stalled
                && link.getLocalState() == EndpointState.ACTIVE
                && link.getCredit() > 0
                && link.getSession().getOutgoingBytes() < MOST_OUTGOING_BYTES;
    }

    private void deliver(StoredEvent event) {
        link.delivery(ByteBuffer.allocate(Integer.BYTES).putInt(deliveries++).array());
        var last = subscription.partition().log().last();
        if (subscription.tellsEnd() && last != null) {
            var end = encoder.encodeEnd(last, Instant.now());
            link.send(end, 0, end.length);
            link.send(event.encoded());
        } else {
            link.sendNoCopy(event.encoded());
        }
        link.advance();
    }
}
