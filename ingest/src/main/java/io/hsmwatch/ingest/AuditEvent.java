package io.hsmwatch.ingest;

import io.hsmwatch.ingest.normalise.CanonicalForm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One audit record, understood. Immutable. What is always needed is decided; the other fields are worked out when
 * asked for, so that a record that no rule is interested in costs little.
 */
public final class AuditEvent {

    /** JSON null: something is there, and it is nothing. */
    public static final Object JSON_NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /**
     * What every reader of an event needs.
     *
     * @param hsm the key of the record, never empty
     * @param operationKey joins the records of one Activity Log operation; null on the data plane
     */
    public record Facts(
            Instant time,
            AuditAction action,
            AuditOutcome outcome,
            Stage stage,
            String hsm,
            boolean managedHsm,
            @Nullable String operationKey) {}

    /** How the canonical fields are found, whatever reader filled them. */
    public interface Fields {
        /** See {@link AuditEvent#value(AuditField)}. */
        @Nullable Object value(AuditField field);
    }

    /** How the projected fields are found, by the slot that the projection gave them. */
    public interface Slots {
        /** See {@link AuditEvent#value(int)}. */
        @Nullable Object value(int slot);
    }

    private final RawRecord raw;
    private final Facts facts;
    private final Fields fields;
    private final Slots slots;
    private final List<Object> scalars;
    private volatile @Nullable String identity;

    AuditEvent(RawRecord raw, Facts facts, Fields fields, Slots slots, List<Object> scalars) {
        this.raw = raw;
        this.facts = facts;
        this.fields = fields;
        this.slots = slots;
        this.scalars = scalars;
    }

    public RawRecord raw() {
        return raw;
    }

    /** Event time, clamped to [arrival - 48 h, arrival + 5 min] when the arrival is known. */
    public Instant time() {
        return facts.time();
    }

    public AuditAction action() {
        return facts.action();
    }

    public AuditOutcome outcome() {
        return facts.outcome();
    }

    public Stage stage() {
        return facts.stage();
    }

    /** The key of the record: the lower-case resource id of the HSM or vault, else of what was acted on. Never empty. */
    public String hsm() {
        return facts.hsm();
    }

    public boolean managedHsm() {
        return facts.managedHsm();
    }

    /** Activity Log only: equal for the start and end records of one operation. */
    public @Nullable String operationKey() {
        return facts.operationKey();
    }

    /** String, Long, BigDecimal, Boolean, a List of those or {@link #JSON_NULL}; null when the field is absent. */
    public @Nullable Object value(AuditField field) {
        return fields.value(field);
    }

    /** The projected field of that slot, canonical or raw, in the types of {@link #value(AuditField)}. */
    public @Nullable Object value(int slot) {
        return slots.value(slot);
    }

    /** All scalars of the record if the projection asked for them, else empty. */
    public List<Object> scalars() {
        return scalars;
    }

    /** Lower-case hexadecimal SHA-256 of the canonical form: the same for re-deliveries with another layout. */
    public String identity() {
        var known = identity;
        if (known == null) {
            known = CanonicalForm.of(raw.bytes()).sha256();
            identity = known;
        }
        return known;
    }
}
