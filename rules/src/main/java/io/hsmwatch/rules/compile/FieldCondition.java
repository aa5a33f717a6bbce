package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition that looks into the event: the leaves of the tree. */
public sealed interface FieldCondition extends Condition {

    /** Some member of the field's value meets some of the matchers. */
    record Matches(Field field, List<Matcher> any) implements FieldCondition {
        public Matches {
            any = List.copyOf(any);
        }

        @Override
        public boolean test(EventView event) {
            return Members.anyMeets(event.value(field), any);
        }

        @Override
        public Map<Field, Set<String>> required() {
            Set<String> texts = new HashSet<>();
            for (Matcher matcher : any) {
                Optional<String> text = matcher.onlyText();
                if (text.isEmpty()) {
                    return Map.of();
                }
                texts.add(text.get());
            }
            return Map.of(field, texts);
        }
    }

    /** The field is there, be it null or empty. */
    record Exists(Field field) implements FieldCondition {
        @Override
        public boolean test(EventView event) {
            return !(event.value(field) instanceof Value.Absent);
        }
    }

    /** Some scalar of the event, wherever it stands, meets some of the matchers. */
    record Keywords(List<Matcher> any) implements FieldCondition {
        public Keywords {
            any = List.copyOf(any);
        }

        @Override
        public boolean test(EventView event) {
            for (Value scalar : event.scalars()) {
                if (Members.anyMeets(scalar, any)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Some member of one field's value stands, in the way of the position, in some member of another's. */
    record Refers(Field field, Field other, TextPosition position, boolean cased) implements FieldCondition {
        @Override
        public boolean test(EventView event) {
            List<String> needles = Members.texts(event.value(other));
            if (needles.isEmpty()) {
                return false;
            }
            List<String> texts = Members.texts(event.value(field));
            return needles.stream()
                    .anyMatch(needle -> texts.stream().anyMatch(TextPattern.literal(needle, position, cased)::matches));
        }
    }
}
