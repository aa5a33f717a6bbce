package io.hsmwatch.emulator.door;

import java.util.Map;
import java.util.Optional;
import org.apache.qpid.proton.amqp.Symbol;

/** An event as its producer made it: the annotations, and the bare message, whose bytes nobody on the way may change. */
final class SentEvent {

    static final Symbol PARTITION_KEY = Symbol.valueOf("x-opt-partition-key");

    private final Map<Symbol, Object> annotations;
    private final byte[] bareMessage;

    SentEvent(Map<Symbol, Object> annotations, byte[] bareMessage) {
        this.annotations = annotations;
        this.bareMessage = bareMessage;
    }

    Map<Symbol, Object> annotations() {
        return annotations;
    }

    byte[] bareMessage() {
        return bareMessage;
    }

    Optional<String> partitionKey() {
        return Optional.ofNullable(annotations.get(PARTITION_KEY)).map(Object::toString);
    }
}
