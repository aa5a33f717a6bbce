package io.hsmwatch.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad it is when a rule matches: the five levels of Sigma, mildest first. */
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The level as Sigma writes it, lower-case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with this label, in any case of letters. */
    public static Optional<Level> labelled(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** Every label, mildest first. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Level::label).toList();
    }
}
