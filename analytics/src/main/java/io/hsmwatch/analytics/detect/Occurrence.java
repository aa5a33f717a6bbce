package io.hsmwatch.analytics.detect;

import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the rules see it: one record, or the records and facts that together tell of it.
 * What is known from elsewhere (the inventory) comes first, then the records in the order given.
 */
public final class Occurrence implements EventView {

    private final String id;
    private final List<AuditEvent> records;
    private final Map<String, Value> facts;

    private Occurrence(String id, List<AuditEvent> records, Map<String, Value> facts) {
        this.id = id;
        this.records = List.copyOf(records);
        this.facts = Map.copyOf(facts);
    }

    /** One record on its own. The two records of one Activity Log operation tell of the same occurrence. */
    public static Occurrence of(AuditEvent event) {
        String operation = event.operationKey();
        return new Occurrence(operation == null ? "" : operation, List.of(event), Map.of());
    }

    /** The two records of one operation: what the end says holds, what only the start says (the body) is added. */
    public static Occurrence joined(AuditEvent end, AuditEvent start) {
        Value body = converted(start.value(AuditField.BODY_PRESENT));
        return new Occurrence(
                String.valueOf(end.operationKey()),
                List.of(end, start),
                Map.of(AuditField.BODY_PRESENT.fieldName(), body));
    }

    /** The same occurrence, with facts that its records do not hold. */
    public Occurrence knowing(Map<String, Value> moreFacts) {
        return new Occurrence(id, records, moreFacts);
    }

    /** Equal for every delivery of the same record, and for both records of one operation. */
    public String id() {
        return id.isEmpty() ? first().identity() : id;
    }

    public Instant time() {
        return first().time();
    }

    public String hsm() {
        return first().hsm();
    }

    public List<Evidence> evidence() {
        return records.stream().map(Evidence::of).sorted(Evidence.ORDER).toList();
    }

    @Override
    public Value value(Field field) {
        Value known = facts.get(field.name());
        if (known != null) {
            return known;
        }
        for (AuditEvent event : records) {
            Object value = event.value(field.slot());
            if (value != null) {
                return converted(value);
            }
        }
        return Value.ABSENT;
    }

    /** A canonical field, whether or not a rule names it. */
    public Value value(AuditField field) {
        Value known = facts.get(field.fieldName());
        if (known != null) {
            return known;
        }
        for (AuditEvent event : records) {
            Object value = event.value(field);
            if (value != null) {
                return converted(value);
            }
        }
        return Value.ABSENT;
    }

    @Override
    public Iterable<Value> scalars() {
        var scalars = new ArrayList<Value>(facts.values());
        for (AuditEvent event : records) {
            event.scalars().forEach(scalar -> scalars.add(converted(scalar)));
        }
        return scalars;
    }

    private AuditEvent first() {
        return records.get(0);
    }

    private static Value converted(@Nullable Object value) {
        if (value == null) {
            return Value.ABSENT;
        }
        if (value instanceof String text) {
            return new Value.Text(text);
        }
        if (value instanceof Long number) {
            return new Value.Num(BigDecimal.valueOf(number));
        }
        if (value instanceof BigDecimal number) {
            return new Value.Num(number);
        }
        if (value instanceof Boolean truth) {
            return new Value.Bool(truth);
        }
        if (value instanceof List<?> members) {
            return new Value.Many(members.stream().map(Occurrence::converted).toList());
        }
        return Value.NULL;
    }
}
