package io.hsmwatch.ingest;

import java.util.function.Function;

/** What became of a record: nothing is dropped in silence. */
public sealed interface Normalised {

    /** Understood. */
    record Accepted(AuditEvent event) implements Normalised {}

    /**
     * Not understood: to be kept in quarantine.
     *
     * @param detail for people, in one line; may quote the record, so untrusted
     */
    record Rejected(RawRecord record, RejectReason reason, String detail) implements Normalised {}

    /** A metrics record, which shares the hub with audit records: known by its shape. */
    record Skipped(RawRecord record) implements Normalised {}

    default <T> T fold(Function<Accepted, T> accepted, Function<Rejected, T> rejected, Function<Skipped, T> skipped) {
        if (this instanceof Accepted event) {
            return accepted.apply(event);
        }
        if (this instanceof Rejected refusal) {
            return rejected.apply(refusal);
        }
        return skipped.apply((Skipped) this);
    }
}
