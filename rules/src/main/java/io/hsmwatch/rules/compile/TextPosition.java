package io.hsmwatch.rules.compile;

/** Where in a field a value has to stand. */
enum TextPosition {
    WHOLE,
    START,
    END,
    ANYWHERE;

    boolean isOpenBefore() {
        return this == END || this == ANYWHERE;
    }

    boolean isOpenBehind() {
        return this == START || this == ANYWHERE;
    }
}
