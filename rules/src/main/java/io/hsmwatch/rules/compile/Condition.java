package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled condition: each node knows how to test itself. Immutable, shared between threads, and without memory of the
 * events it has seen.
 */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Condition.Never, FieldCondition {

    boolean test(EventView event);

    /**
     * What has to be so, if the condition is to hold: for some fields, the texts (folded) one of which the field must
     * hold. Fields without an entry may hold anything. Lets a rule set leave out rules without testing them.
     */
    default Map<Field, Set<String>> required() {
        return Map.of();
    }

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(EventView event) {
            for (Condition part : parts) {
                if (!part.test(event)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Map<Field, Set<String>> required() {
            return Required.byAll(parts);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(EventView event) {
            for (Condition part : parts) {
                if (part.test(event)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Map<Field, Set<String>> required() {
            return Required.byAny(parts);
        }
    }

    record Not(Condition inner) implements Condition {
        @Override
        public boolean test(EventView event) {
            return !inner.test(event);
        }
    }

    /** Matches nothing. */
    record Never() implements Condition {
        @Override
        public boolean test(EventView event) {
            return false;
        }
    }
}
