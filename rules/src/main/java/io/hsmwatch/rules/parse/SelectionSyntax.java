package io.hsmwatch.rules.parse;

import java.util.List;

/** What a selection looks for. */
public sealed interface SelectionSyntax {

    /** A map: every line of it must hold. */
    record AllOf(List<SelectionSyntax> parts) implements SelectionSyntax {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** A list: any member of it is enough. */
    record AnyOf(List<SelectionSyntax> parts) implements SelectionSyntax {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A field with its modifiers and values.
     *
     * @param field empty for keywords, which are looked for in the whole event
     * @param place where the field stands
     */
    record Item(String field, List<ModifierSyntax> modifiers, List<Scalar> values, Place place)
            implements SelectionSyntax {
        public Item {
            modifiers = List.copyOf(modifiers);
            values = List.copyOf(values);
        }

        public boolean isKeyword() {
            return field.isEmpty();
        }

        /** Whether this modifier stands here. */
        public boolean has(Modifier modifier) {
            return modifiers.stream().anyMatch(each -> each.modifier() == modifier);
        }
    }

    /** A modifier where it stands. */
    record ModifierSyntax(Modifier modifier, Place place) {}
}
