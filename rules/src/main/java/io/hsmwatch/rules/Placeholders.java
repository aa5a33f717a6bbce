package io.hsmwatch.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the placeholders of rules stand for in this place: {@code %Administrators%} is a list of values under the name
 * {@code Administrators}.
 */
public record Placeholders(Map<String, List<String>> lists) {
    public Placeholders {
        var copy = new LinkedHashMap<String, List<String>>();
        lists.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        lists = Map.copyOf(copy);
    }

    public static Placeholders none() {
        return new Placeholders(Map.of());
    }

    public Optional<List<String>> values(String name) {
        return Optional.ofNullable(lists.get(name));
    }
}
