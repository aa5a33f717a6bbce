package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads the keys of a map as what they have to be; what is something else is a problem, and counts as not there. */
final class KeyReader {
    private final Yaml.Mapping mapping;
    private final ProblemLog log;

    KeyReader(Yaml.Mapping mapping, ProblemLog log) {
        this.mapping = mapping;
        this.log = log;
    }

    /** The value of a key; a null counts as not there. */
    Optional<Yaml> value(String key) {
        return mapping.get(key).filter(value -> !isNull(value));
    }

    /** The value of a key that has to be there. */
    Optional<Yaml> required(String key) {
        Optional<Yaml> value = value(key);
        if (value.isEmpty()) {
            log.add(ProblemCode.MISSING_KEY, mapping.place(), key);
        }
        return value;
    }

    Optional<Scalar> scalar(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof Scalar scalar) {
                return Optional.of(scalar);
            }
            return wrong(key, value, "a single value");
        });
    }

    /** A text, or any other single value as it is written; empty when not there. */
    String text(String key) {
        return scalar(key).map(Scalar::text).orElse("");
    }

    /** A list of single values; one value alone is a list of one. */
    List<String> texts(String key) {
        Optional<Yaml> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        if (value.get() instanceof Yaml.Sequence sequence
                && sequence.members().stream().allMatch(member -> member instanceof Scalar)) {
            return sequence.members().stream()
                    .filter(member -> !isNull(member))
                    .map(member -> ((Scalar) member).text())
                    .toList();
        }
        wrong(key, value.get(), "a list of texts");
        return List.of();
    }

    Optional<Integer> wholeNumber(String key) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.kind() == Scalar.Kind.NUMBER && scalar.text().matches("[0-9]{1,9}")) {
                return Optional.of(Integer.valueOf(scalar.text()));
            }
            return wrong(key, scalar, "a whole number");
        });
    }

    boolean truth(String key) {
        return scalar(key)
                .flatMap(scalar -> {
                    if (scalar.kind() == Scalar.Kind.BOOL) {
                        return Optional.of(scalar.text().equalsIgnoreCase("true"));
                    }
                    return wrong(key, scalar, "true or false");
                })
                .orElse(false);
    }

    Optional<Yaml.Mapping> mapping(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof Yaml.Mapping map) {
                return Optional.of(map);
            }
            return wrong(key, value, "a map");
        });
    }

    private <T> Optional<T> wrong(String key, Yaml value, String expected) {
        log.add(ProblemCode.WRONG_TYPE, value.place(), key, expected);
        return Optional.empty();
    }

    private static boolean isNull(Yaml value) {
        return value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }
}
