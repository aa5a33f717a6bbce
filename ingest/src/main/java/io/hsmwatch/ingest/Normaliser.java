package io.hsmwatch.ingest;

import io.hsmwatch.ingest.normalise.CanonicalFields;
import io.hsmwatch.ingest.normalise.Interpretation;
import io.hsmwatch.ingest.normalise.JsonLimits;
import io.hsmwatch.ingest.normalise.RawFields;
import io.hsmwatch.ingest.normalise.RecordReader;
import io.hsmwatch.ingest.normalise.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes one audit event of one Azure record. Thread-safe; never throws. */
public final class Normaliser {

    private final RecordReader reader;
    /** For each slot of the projection its canonical field, or null for a raw path. */
    private final @Nullable AuditField[] canonical;
    /** For each slot of the projection where the reader keeps its raw path. */
    private final int[] raw;

    public Normaliser(Projection projection) {
        var names = projection.names();
        var wanted =
                names.stream().filter(name -> AuditField.named(name).isEmpty()).toList();
        reader = new RecordReader(wanted, projection.scalars());
        canonical = new AuditField[names.size()];
        raw = new int[names.size()];
        for (int slot = 0; slot < raw.length; slot++) {
            canonical[slot] = AuditField.named(names.get(slot)).orElse(null);
            raw[slot] = canonical[slot] == null ? reader.slot(names.get(slot)) : -1;
        }
    }

    /** For records of kind AUDIT that hold one Azure record: envelopes are split before, by {@link Envelope}. */
    public Normalised normalise(RawRecord record) {
        try {
            return accepted(record);
        } catch (Refusal refusal) {
            return new Normalised.Rejected(record, refusal.reason(), refusal.detail());
        } catch (RuntimeException fault) {
            // One record must never stop the stream; the quarantine keeps it for whoever mends the fault.
            return new Normalised.Rejected(
                    record, RejectReason.INTERNAL, fault.getClass().getName());
        }
    }

    private Normalised accepted(RawRecord record) throws Refusal {
        if (Envelope.tooManyRecords(record.bytes())) {
            throw new Refusal(RejectReason.TOO_MANY_RECORDS, "more than " + JsonLimits.RECORDS + " records");
        }
        var found = reader.read(Envelope.withoutMark(record.bytes()));
        if (Interpretation.isMetric(found)) {
            return new Normalised.Skipped(record);
        }
        var interpretation = Interpretation.of(found, record.arrival());
        var fields = new CanonicalFields(interpretation);
        return new Normalised.Accepted(new AuditEvent(
                record, interpretation.facts(), fields, slot -> value(slot, fields, found), found.scalars()));
    }

    /** Worked out when asked for: of most records the rules look at the action and nothing else. */
    private @Nullable Object value(int slot, CanonicalFields fields, RawFields found) {
        var field = canonical[slot];
        return field == null ? found.value(raw[slot]) : fields.value(field);
    }
}
