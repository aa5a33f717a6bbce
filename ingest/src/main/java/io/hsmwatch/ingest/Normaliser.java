package io.hsmwatch.ingest;

/** Makes one audit event of one Azure record. Thread-safe; never throws. */
public final class Normaliser {

    private final Projection projection;

    public Normaliser(Projection projection) {
        this.projection = projection;
    }

    /** For records of kind AUDIT that hold one Azure record: envelopes are split before, by {@link Envelope}. */
    public Normalised normalise(RawRecord record) {
        return new Normalised.Rejected(record, RejectReason.INTERNAL, "no reader for " + projection.names());
    }
}
