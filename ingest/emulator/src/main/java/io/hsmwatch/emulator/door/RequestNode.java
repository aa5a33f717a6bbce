package io.hsmwatch.emulator.door;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Sender;
import org.apache.qpid.proton.message.Message;

/** A node that is sent requests on one link and answers on another of the same connection, found by its target address. */
final class RequestNode {

    private final Function<Request, Answer> service;
    private final Map<String, Sender> replyLinks = new HashMap<>();
    private int answers;

    RequestNode(Function<Request, Answer> service) {
        this.service = service;
    }

    void answerOn(String replyTo, Sender link) {
        replyLinks.put(replyTo, link);
    }

    void request(Delivery delivery, byte[] encoded) {
        delivery.disposition(Accepted.getInstance());
        delivery.settle();
        var message = Message.Factory.create();
        message.decode(encoded, 0, encoded.length);
        var replyLink = replyLinks.get(String.valueOf(message.getReplyTo()));
        if (replyLink != null) {
            send(replyLink, answer(message));
        }
    }

    private Message answer(Message request) {
        var answer = answer(new Request(request));
        var message = Message.Factory.create();
        message.setCorrelationId(request.getMessageId());
        message.setApplicationProperties(new ApplicationProperties(
                Map.of("status-code", answer.status(), "status-description", answer.description())));
        if (!answer.body().isEmpty()) {
            message.setBody(new AmqpValue(answer.body()));
        }
        return message;
    }

    private Answer answer(Request request) {
        try {
            return service.apply(request);
        } catch (Refusal refusal) {
            return Answer.refused(refusal);
        }
    }

    private void send(Sender link, Message message) {
        var encoded = new byte[Inlet.MAX_MESSAGE_BYTES];
        var length = message.encode(encoded, 0, encoded.length);
        var delivery = link.delivery(
                ByteBuffer.allocate(Integer.BYTES).putInt(answers++).array());
        link.send(encoded, 0, length);
        link.advance();
        delivery.settle();
    }
}
