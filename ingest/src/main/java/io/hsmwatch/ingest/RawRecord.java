package io.hsmwatch.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came, with where it came from. The bytes are evidence: nothing alters them.
 *
 * @param kind what wrote it; told by the carrier (a Kafka header), never by the content, which others can choose
 * @param arrival when the hub enqueued it; null where nobody wrote that down, as in an archive
 */
public record RawRecord(
        Kind kind, Bytes bytes, Position position, @Nullable Instant arrival) {

    public enum Kind {
        /** A record that Azure wrote. */
        AUDIT,
        /** Who holds which role: an {@link InventoryObservation}. */
        INVENTORY,
        /** How far time has come: a {@link Tick}. */
        TICK,
        /** An HSM that is expected to speak: a {@link Watch}. */
        WATCH
    }

    public static RawRecord audit(Bytes bytes, Position position) {
        return new RawRecord(Kind.AUDIT, bytes, position, null);
    }
}
