package io.hsmwatch.rules.parse;

import java.util.List;
import java.util.stream.Stream;

/** How selections are joined. */
public sealed interface ConditionSyntax {

    /** The selections that this names, by name or by pattern. */
    Stream<SelectionRef> references();

    /** Names selections. */
    sealed interface SelectionRef extends ConditionSyntax {
        Place place();

        /** Whether a selection of this name is meant. */
        boolean means(String name);

        /** Whether all selections that are meant must match, and not just one. */
        boolean needsAll();

        @Override
        default Stream<SelectionRef> references() {
            return Stream.of(this);
        }
    }

    record Selection(String name, Place place) implements SelectionRef {
        @Override
        public boolean means(String other) {
            return name.equals(other);
        }

        @Override
        public boolean needsAll() {
            return true;
        }
    }

    /** {@code 1 of x*} or {@code all of x*}; any number of {@code *} in the pattern. */
    record OfPattern(boolean needsAll, String pattern, Place place) implements SelectionRef {
        @Override
        public boolean means(String name) {
            return NamePattern.matches(pattern, name);
        }
    }

    /** {@code 1 of them} or {@code all of them}: every selection whose name does not start with an underscore. */
    record OfThem(boolean needsAll, Place place) implements SelectionRef {
        @Override
        public boolean means(String name) {
            return !name.startsWith("_");
        }
    }

    record Not(ConditionSyntax inner) implements ConditionSyntax {
        @Override
        public Stream<SelectionRef> references() {
            return inner.references();
        }
    }

    record And(List<ConditionSyntax> parts) implements ConditionSyntax {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<SelectionRef> references() {
            return parts.stream().flatMap(ConditionSyntax::references);
        }
    }

    record Or(List<ConditionSyntax> parts) implements ConditionSyntax {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<SelectionRef> references() {
            return parts.stream().flatMap(ConditionSyntax::references);
        }
    }
}
