package io.hsmwatch.analytics.ruletest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One map of a test file, read key by key; what nobody asked for is an error at the end. */
final class Keys {

    private final Path file;
    private final String where;
    private final Map<String, Object> left;

    private Keys(Path file, String where, Map<String, Object> left) {
        this.file = file;
        this.where = where;
        this.left = left;
    }

    static Keys of(Path file, String where, @Nullable Object value) throws IOException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new MalformedRuleTest(file, where + " must be a map");
        }
        var left = new LinkedHashMap<String, Object>();
        map.forEach((key, held) -> left.put(String.valueOf(key), held));
        return new Keys(file, where, left);
    }

    String text(String key) throws IOException {
        return needed(key, textOrNull(key));
    }

    @Nullable String textOrNull(String key) throws IOException {
        return of(key, String.class, "text");
    }

    int number(String key) throws IOException {
        return needed(key, numberOrNull(key));
    }

    @Nullable Integer numberOrNull(String key) throws IOException {
        return of(key, Integer.class, "a whole number");
    }

    List<?> list(String key) throws IOException {
        return needed(key, of(key, List.class, "a list"));
    }

    Keys map(String key) throws IOException {
        return of(file, where + ", " + key, needed(key, of(key, Map.class, "a map")));
    }

    <T> @Nullable T parsedOrNull(String key, Function<String, T> parse) throws IOException {
        @Nullable String text = textOrNull(key);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException e) {
            throw problem("'" + key + "' must be in ISO-8601, not '" + text + "'");
        }
    }

    void allUsed() throws IOException {
        if (!left.isEmpty()) {
            throw problem("nobody knows " + left.keySet());
        }
    }

    private <T> @Nullable T of(String key, Class<T> type, String expected) throws IOException {
        @Nullable Object value = left.remove(key);
        if (value != null && !type.isInstance(value)) {
            throw problem("'" + key + "' must be " + expected);
        }
        return type.cast(value);
    }

    private <T> T needed(String key, @Nullable T value) throws IOException {
        if (value == null) {
            throw problem("'" + key + "' is missing");
        }
        return value;
    }

    private MalformedRuleTest problem(String text) {
        return new MalformedRuleTest(file, where + ": " + text);
    }
}
