package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** What one value of a rule asks of one value of an event, which is never a list. */
sealed interface Matcher {

    boolean meets(Value value);

    /** The folded text that alone could meet this; empty when other texts, or no text at all, could. */
    default Optional<String> onlyText() {
        return Optional.empty();
    }

    /** Text, also the text of numbers and booleans: Sigma takes all values for text. */
    record Text(TextPattern pattern) implements Matcher {
        @Override
        public boolean meets(Value value) {
            String text = Members.text(value);
            return text != null && pattern.matches(text);
        }

        @Override
        public Optional<String> onlyText() {
            return pattern.onlyText();
        }
    }

    /** A number, equal as a number or, where the event holds text, as its text, as written or in plain digits. */
    record NumberEquals(BigDecimal number, TextPattern written, TextPattern plain) implements Matcher {
        @Override
        public boolean meets(Value value) {
            if (value instanceof Value.Num other) {
                return number.compareTo(other.number()) == 0;
            }
            return value instanceof Value.Text text && (written.matches(text.text()) || plain.matches(text.text()));
        }
    }

    /** Null, or nothing there at all: public rules write null for both. */
    record Null() implements Matcher {
        @Override
        public boolean meets(Value value) {
            return value instanceof Value.Null || value instanceof Value.Absent;
        }
    }

    record Regex(com.google.re2j.Pattern pattern) implements Matcher {
        @Override
        public boolean meets(Value value) {
            String text = Members.text(value);
            return text != null && pattern.matcher(text).find();
        }
    }

    record InNetwork(Network network) implements Matcher {
        @Override
        public boolean meets(Value value) {
            return value instanceof Value.Text text
                    && IpAddress.parse(text.text()).filter(network::contains).isPresent();
        }
    }

    record Compares(Comparison comparison, BigDecimal bound) implements Matcher {
        @Override
        public boolean meets(Value value) {
            BigDecimal number = Members.number(value);
            return number != null && comparison.holds(number.compareTo(bound));
        }
    }

    /** A part of a date, compared with a number. */
    record TimeCompares(TimePart part, Comparison comparison, int bound) implements Matcher {
        @Override
        public boolean meets(Value value) {
            if (!(value instanceof Value.Text text)) {
                return false;
            }
            var number = part.of(text.text());
            return number.isPresent() && comparison.holds(Integer.compare(number.getAsInt(), bound));
        }
    }
}
