package io.hsmwatch.emulator.door;

import java.time.Instant;
import org.apache.qpid.proton.codec.ReadableBuffer;

/** An event as it is kept: encoded once, with the annotations of its place, and sent as often as it is asked for. */
final class StoredEvent {

    private final Place place;
    private final byte[] encoded;

    StoredEvent(Place place, byte[] encoded) {
        this.place = place;
        this.encoded = encoded;
    }

    /** Where an event lies in its partition, and since when. */
    record Place(long sequenceNumber, long bytesBefore, String offset, Instant enqueued) {}

    Place place() {
        return place;
    }

    long sequenceNumber() {
        return place.sequenceNumber();
    }

    int size() {
        return encoded.length;
    }

    ReadableBuffer encoded() {
        return ReadableBuffer.ByteBufferReader.wrap(encoded);
    }
}
