package io.hsmwatch.emulator.door;

import java.util.Map;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** A request to a node: named texts, and perhaps a text as its body. */
final class Request {

    private final Map<String, Object> properties;
    private final @Nullable Object body;

    Request(Message message) {
        var sent = message.getApplicationProperties();
        properties = sent == null ? Map.of() : sent.getValue();
        body = message.getBody() instanceof AmqpValue value ? value.getValue() : null;
    }

    /** @throws Refusal if the request does not carry it */
    String required(String name) {
        return text(properties.get(name), name);
    }

    /** @throws Refusal if the body is not a text */
    String body() {
        return text(body, "body");
    }

    private static String text(@Nullable Object value, String name) {
        if (value instanceof String text) {
            return text;
        }
        throw Refusal.argument("The request has no " + name + ".");
    }
}
