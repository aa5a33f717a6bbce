package io.hsmwatch.emulator.door;

import java.util.List;
import java.util.Optional;

/** What one delivery carries: events that go to one partition together. */
record SentBatch(List<SentEvent> events, Optional<String> partitionKey) {

    SentBatch {
        events = List.copyOf(events);
    }
}
