package io.hsmwatch.emulator.door;

import io.hsmwatch.emulator.door.StoredEvent.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.DeliveryAnnotations;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.apache.qpid.proton.codec.AMQPDefinedTypes;
import org.apache.qpid.proton.codec.DecoderImpl;
import org.apache.qpid.proton.codec.EncoderImpl;

/** Writes what readers receive: annotations of the place, then the bare message as it came. */
final class EventEncoder {

    private static final Symbol SEQUENCE_NUMBER = Symbol.valueOf("x-opt-sequence-number");
    private static final Symbol OFFSET = Symbol.valueOf("x-opt-offset");
    private static final Symbol ENQUEUED_TIME = Symbol.valueOf("x-opt-enqueued-time");

    private final EncoderImpl encoder;
    private final ByteBuffer scratch = ByteBuffer.allocate(2 * Inlet.MAX_MESSAGE_BYTES);

    EventEncoder() {
        var decoder = new DecoderImpl();
        encoder = new EncoderImpl(decoder);
        AMQPDefinedTypes.registerAllTypes(decoder, encoder);
        encoder.setByteBuffer(scratch);
    }

    /** An event with this body and no annotation or property, as Azure Monitor sends them. */
    SentEvent plain(byte[] body, Map<Symbol, Object> annotations) {
        return new SentEvent(annotations, encode(new Data(new Binary(body))));
    }

    byte[] encode(SentEvent event, Place place) {
        Map<Symbol, Object> annotations = new HashMap<>(event.annotations());
        annotations.put(SEQUENCE_NUMBER, place.sequenceNumber());
        annotations.put(OFFSET, place.offset());
        annotations.put(ENQUEUED_TIME, Date.from(place.enqueued()));
        return joined(encode(new MessageAnnotations(annotations)), event.bareMessage());
    }

    /** The delivery annotations that tell a reader where its partition ends. */
    byte[] encodeEnd(Place last, Instant now) {
        return encode(new DeliveryAnnotations(Map.of(
                Symbol.valueOf("last_enqueued_sequence_number"), last.sequenceNumber(),
                Symbol.valueOf("last_enqueued_offset"), last.offset(),
                Symbol.valueOf("last_enqueued_time_utc"), Date.from(last.enqueued()),
                Symbol.valueOf("runtime_info_retrieval_time_utc"), Date.from(now))));
    }

    private byte[] encode(Object section) {
        scratch.clear();
        encoder.writeObject(section);
        return Arrays.copyOf(scratch.array(), scratch.position());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
