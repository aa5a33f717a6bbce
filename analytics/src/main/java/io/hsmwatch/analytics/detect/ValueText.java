package io.hsmwatch.analytics.detect;

import io.hsmwatch.rules.Value;
import java.util.stream.Collectors;

/** How a value reads in a sentence and in the name of a group. */
final class ValueText {

    private static final int LONGEST = 200;

    private ValueText() {}

    /** Empty for a value that is absent or null. */
    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num num) {
            return num.number().toPlainString();
        }
        if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.truth());
        }
        if (value instanceof Value.Many many) {
            return many.members().stream().map(ValueText::of).collect(Collectors.joining(", "));
        }
        return "";
    }

    /** The same, cut where a caller could make it as long as they like; the whole stays in the evidence. */
    static Value shortened(Value value) {
        String text = of(value);
        return text.length() <= LONGEST ? value : new Value.Text(text.substring(0, LONGEST) + "\u2026");
    }
}
