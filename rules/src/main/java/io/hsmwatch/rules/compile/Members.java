package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Value;
import io.hsmwatch.rules.parse.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the members of a value: the value itself, or those of an array, however deep. */
final class Members {
    private Members() {}

    static boolean anyMeets(Value value, List<Matcher> matchers) {
        if (value instanceof Value.Many many) {
            for (Value member : many.members()) {
                if (anyMeets(member, matchers)) {
                    return true;
                }
            }
            return false;
        }
        for (Matcher matcher : matchers) {
            if (matcher.meets(value)) {
                return true;
            }
        }
        return false;
    }

    /** The texts of all members that have one. */
    static List<String> texts(Value value) {
        List<String> texts = new ArrayList<>();
        collect(value, texts);
        return texts;
    }

    private static void collect(Value value, List<String> texts) {
        if (value instanceof Value.Many many) {
            many.members().forEach(member -> collect(member, texts));
            return;
        }
        String text = text(value);
        if (text != null) {
            texts.add(text);
        }
    }

    /** What a scalar reads as; null has no text, and neither has what is not there. */
    static @Nullable String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num number) {
            return Numbers.text(number.number());
        }
        return value instanceof Value.Bool bool ? Boolean.toString(bool.truth()) : null;
    }

    /** The number that a scalar is or, as text, spells. */
    static @Nullable BigDecimal number(Value value) {
        if (value instanceof Value.Num number) {
            return number.number();
        }
        return value instanceof Value.Text text ? Numbers.decimal(text.text()).orElse(null) : null;
    }
}
