package io.hsmwatch.rules;

import io.hsmwatch.rules.parse.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line about a match, such as <code>{user.name|user.id} purged key {hsm.key.name}</code>: braces hold field names, and
 * the first of several that has a value is shown.
 */
public final class SummaryTemplate {
    private static final String NOTHING = "(unknown)";

    private final String text;
    private final List<Part> parts;

    private SummaryTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when its braces do not pair, or hold nothing
     */
    public static SummaryTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            parts.add(new Literal(literal(text.substring(at, open < 0 ? text.length() : open))));
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("\"{\" has no \"}\"");
            }
            parts.add(new FirstOf(names(text.substring(open + 1, close))));
            at = close + 1;
        }
        return new SummaryTemplate(text, parts);
    }

    /** A template that shows this text, whatever the event, braces and all. */
    public static SummaryTemplate literally(String text) {
        return new SummaryTemplate(text, List.of(new Literal(text)));
    }

    private static String literal(String text) {
        if (text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("\"}\" has no \"{\"");
        }
        return text;
    }

    private static List<String> names(String braced) {
        List<String> names = List.of(braced.split("\\|", -1));
        if (names.stream().anyMatch(name -> name.isBlank() || name.indexOf('{') >= 0)) {
            throw new IllegalArgumentException("\"{" + braced + "}\" names no field");
        }
        return names.stream().map(String::strip).toList();
    }

    /** The template as written. */
    public String text() {
        return text;
    }

    /** Names of the fields that the template may show. */
    public List<String> fieldNames() {
        return parts.stream().flatMap(part -> part.names().stream()).distinct().toList();
    }

    /**
     * The line for one event.
     *
     * @param valueOf gives the value of a field by its name
     */
    public String render(Function<String, Value> valueOf) {
        return parts.stream().map(part -> part.shown(valueOf)).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text;
    }

    private interface Part {
        List<String> names();

        String shown(Function<String, Value> valueOf);
    }

    private record Literal(String text) implements Part {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public String shown(Function<String, Value> valueOf) {
            return text;
        }
    }

    private record FirstOf(List<String> names) implements Part {
        @Override
        public String shown(Function<String, Value> valueOf) {
            return names.stream()
                    .flatMap(name -> text(valueOf.apply(name)).stream())
                    .findFirst()
                    .orElse(NOTHING);
        }

        /** How a value is shown; empty text is as good as none. */
        private static Optional<String> text(Value value) {
            if (value instanceof Value.Text text) {
                return Optional.of(text.text()).filter(shown -> !shown.isEmpty());
            }
            if (value instanceof Value.Num number) {
                return Optional.of(Numbers.text(number.number()));
            }
            if (value instanceof Value.Bool bool) {
                return Optional.of(Boolean.toString(bool.truth()));
            }
            if (value instanceof Value.Many many) {
                return Optional.of(many.members().stream()
                                .flatMap(member -> text(member).stream())
                                .collect(Collectors.joining(", ")))
                        .filter(shown -> !shown.isEmpty());
            }
            return Optional.empty();
        }
    }
}
