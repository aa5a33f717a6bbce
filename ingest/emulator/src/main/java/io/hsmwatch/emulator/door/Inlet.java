package io.hsmwatch.emulator.door;

import java.util.function.BiConsumer;
import org.apache.qpid.proton.amqp.UnsignedLong;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Receiver;

/** A link on which a client sends: grants credit, joins the frames of a message, and hands whole messages on. */
final class Inlet implements LinkHandler {

    /** Told to the client, which takes the size of its batches from it. */
    static final int MAX_MESSAGE_BYTES = 1 << 20;

    private static final int CREDIT = 300;

    private final Receiver link;
    private final BiConsumer<Delivery, byte[]> messages;

    Inlet(Receiver link, BiConsumer<Delivery, byte[]> messages) {
        this.link = link;
        this.messages = messages;
        // A client that reads no size here takes it for zero, and refuses every send.
        link.setMaxMessageSize(UnsignedLong.valueOf(MAX_MESSAGE_BYTES));
        link.flow(CREDIT);
    }

    @Override
    public void delivered(Delivery delivery) {
        if (delivery.isAborted()) {
            delivery.settle();
        } else if (delivery.pending() > MAX_MESSAGE_BYTES) {
            var refusal = Refusal.tooLarge("A message may have " + MAX_MESSAGE_BYTES + " bytes.");
            link.setCondition(refusal.error());
            link.close();
        } else if (delivery.isReadable() && !delivery.isPartial()) {
            var message = new byte[delivery.pending()];
            link.recv(message, 0, message.length);
            link.advance();
            messages.accept(delivery, message);
            topUp();
        }
    }

    private void topUp() {
        if (link.getCredit() < CREDIT / 2) {
            link.flow(CREDIT - link.getCredit());
        }
    }
}
