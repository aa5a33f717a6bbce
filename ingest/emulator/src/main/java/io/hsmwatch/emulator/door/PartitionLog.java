package io.hsmwatch.emulator.door;

import io.hsmwatch.emulator.door.StoredEvent.Place;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The events of a partition by sequence number, 0, 1, 2 and on without a gap; the oldest go when it grows too large. */
final class PartitionLog {

    private final NavigableMap<Long, StoredEvent> events = new TreeMap<>();
    private final long retainedBytes;
    private long nextSequenceNumber;
    private long bytesWritten;
    private long bytesKept;
    private @Nullable Place last;

    PartitionLog(long retainedBytes) {
        this.retainedBytes = retainedBytes;
    }

    /** @param encoding from the place of the event to its bytes */
    StoredEvent append(Instant enqueued, OffsetStyle style, Function<Place, byte[]> encoding) {
        var place = new Place(nextSequenceNumber, bytesWritten, style.text(bytesWritten), enqueued);
        var event = new StoredEvent(place, encoding.apply(place));
        events.put(nextSequenceNumber, event);
        nextSequenceNumber++;
        bytesWritten += event.size();
        bytesKept += event.size();
        last = place;
        while (bytesKept > retainedBytes && events.size() > 1) {
            forget(events.pollFirstEntry().getValue());
        }
        return event;
    }

    /** Forgets every event before this sequence number, as the end of their retention would. */
    void trim(long firstKept) {
        var old = events.headMap(firstKept);
        old.values().forEach(this::forget);
        old.clear();
    }

    private void forget(StoredEvent event) {
        bytesKept -= event.size();
    }

    /** The event of this sequence number or, if it is gone, the oldest after it; null at the end. */
    @Nullable StoredEvent atOrAfter(long sequenceNumber) {
        if (sequenceNumber >= nextSequenceNumber) {
            return null;
        }
        var event = events.get(sequenceNumber);
        if (event != null) {
            return event;
        }
        var later = events.ceilingEntry(sequenceNumber);
        return later == null ? null : later.getValue();
    }

    /** The sequence number of the first event kept for which the measure is greater than the bound, or of the next event. */
    long firstBeyond(ToLongFunction<Place> measure, long bound) {
        return events.values().stream()
                .map(StoredEvent::place)
                .filter(place -> measure.applyAsLong(place) > bound)
                .mapToLong(Place::sequenceNumber)
                .findFirst()
                .orElse(nextSequenceNumber);
    }

    /** The last event ever written, kept or not; null if there was none. */
    @Nullable Place last() {
        return last;
    }

    long nextSequenceNumber() {
        return nextSequenceNumber;
    }

    long firstSequenceNumber() {
        return events.isEmpty() ? nextSequenceNumber : events.firstKey();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
