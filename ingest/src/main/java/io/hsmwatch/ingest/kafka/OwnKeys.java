package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.Watch;

/** The key of a record that is no audit record that could be read: its HSM if it names one, else where it came from. */
final class OwnKeys {

    private OwnKeys() {}

    static String of(RawRecord record) {
        try {
            return switch (record.kind()) {
                case INVENTORY -> InventoryObservation.parse(record.bytes()).hsm();
                case WATCH -> Watch.parse(record.bytes()).hsm();
                case AUDIT, TICK -> record.position().source();
            };
        } catch (IllegalArgumentException e) {
            // It goes on, under any key, and is rejected where all rejected records are.
            return record.position().source();
        }
    }
}
