package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The hubs behind the door. Belongs, with everything below it, to the thread of the selector loop: nothing is locked. */
final class Namespace {

    private final Map<String, Hub> hubs = new HashMap<>();
    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();
    private final FaultPlan faults = new FaultPlan();
    private final TokenCheck tokens;
    private OffsetStyle offsets = OffsetStyle.NUMERIC;

    Namespace(DoorSettings settings, Instant now) {
        tokens = new TokenCheck(settings.key(), settings.tls().isPresent());
        settings.hubs()
                .forEach((name, partitions) ->
                        hubs.put(folded(name), new Hub(name, partitions, settings.retainedBytes(), now)));
    }

    /** @throws Refusal if there is none of this name, in any case */
    Hub hub(String name) {
        var hub = hubs.get(folded(name));
        if (hub == null) {
            throw Refusal.notFound(name);
        }
        return hub;
    }

    /** Appends the events and wakes the readers; returns the sequence number of the first. */
    long append(Partition partition, List<SentEvent> events, Instant enqueued) {
        var first = partition.log().nextSequenceNumber();
        for (var event : events) {
            partition.log().append(enqueued, offsets, place -> encoder.encode(event, place));
        }
        partition.readers().forEach(ConsumerLink::wake);
        return first;
    }

    TokenCheck tokens() {
        return tokens;
    }

    EventEncoder encoder() {
        return encoder;
    }

    EventDecoder decoder() {
        return decoder;
    }

    FaultPlan faults() {
        return faults;
    }

    void writeOffsets(OffsetStyle style) {
        offsets = style;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
