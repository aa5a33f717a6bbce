package io.hsmwatch.emulator.door;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.DeliveryAnnotations;
import org.apache.qpid.proton.amqp.messaging.Header;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.apache.qpid.proton.codec.AMQPDefinedTypes;
import org.apache.qpid.proton.codec.DecoderImpl;
import org.apache.qpid.proton.codec.EncoderImpl;

/**
 * Reads what producers send. A batch is one message with a data section for each event, which is itself a whole encoded
 * message. Section by section, for proton's own message knows a single data section only, and would not keep the bytes.
 */
final class EventDecoder {

    /** The message format of a batch; 0 is a single event. */
    static final int BATCH = 0x80013700;

    private final DecoderImpl decoder = new DecoderImpl();

    EventDecoder() {
        AMQPDefinedTypes.registerAllTypes(decoder, new EncoderImpl(decoder));
    }

    /** @throws Refusal if the bytes are not an AMQP message */
    SentBatch decode(int format, byte[] message) {
        try {
            return format == BATCH ? batch(message) : single(message);
        } catch (RuntimeException e) {
            throw Refusal.undecodable("The message cannot be decoded: " + e.getMessage());
        }
    }

    private SentBatch single(byte[] message) {
        var event = event(message);
        return new SentBatch(List.of(event), event.partitionKey());
    }

    private SentBatch batch(byte[] message) {
        var buffer = ByteBuffer.wrap(message);
        var events = new ArrayList<SentEvent>();
        while (buffer.hasRemaining()) {
            if (section(buffer) instanceof Data data) {
                var value = data.getValue();
                var start = value.getArrayOffset();
                events.add(event(Arrays.copyOfRange(value.getArray(), start, start + value.getLength())));
            }
        }
        var key = events.stream().findFirst().flatMap(SentEvent::partitionKey);
        return new SentBatch(events, key);
    }

    private SentEvent event(byte[] message) {
        var buffer = ByteBuffer.wrap(message);
        Map<Symbol, Object> annotations = Map.of();
        while (buffer.hasRemaining()) {
            var start = buffer.position();
            var section = section(buffer);
            if (section instanceof MessageAnnotations found) {
                annotations = found.getValue();
            } else if (!(section instanceof Header || section instanceof DeliveryAnnotations)) {
                return new SentEvent(annotations, Arrays.copyOfRange(message, start, message.length));
            }
        }
        return new SentEvent(annotations, new byte[0]);
    }

    /** Reads one section and leaves the buffer behind it. */
    private Object section(ByteBuffer buffer) {
        decoder.setByteBuffer(buffer.order(ByteOrder.BIG_ENDIAN));
        return decoder.readObject();
    }
}
