package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.parse.Modifier;

/** How a field's number stands to a rule's. */
enum Comparison {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    static Comparison of(Modifier modifier) {
        return switch (modifier) {
            case LT -> LESS;
            case LTE -> LESS_OR_EQUAL;
            case GT -> GREATER;
            case GTE -> GREATER_OR_EQUAL;
            default -> EQUAL;
        };
    }

    /**
     * Whether it holds.
     *
     * @param order the sign of the field's number minus the rule's
     */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
