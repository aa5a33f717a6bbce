package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what compound conditions require of fields, from what their parts require. */
final class Required {
    private Required() {}

    /** All parts hold, so each part's demand stands; of two on one field the narrower is kept. */
    static Map<Field, Set<String>> byAll(List<Condition> parts) {
        Map<Field, Set<String>> required = new LinkedHashMap<>();
        for (Condition part : parts) {
            part.required()
                    .forEach((field, texts) ->
                            required.merge(field, texts, (one, other) -> one.size() <= other.size() ? one : other));
        }
        return required;
    }

    /** Some part holds, so a demand stands only where every part makes one on the same field. */
    static Map<Field, Set<String>> byAny(List<Condition> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<Field, Set<String>> required = new HashMap<>(parts.get(0).required());
        for (Condition part : parts.subList(1, parts.size())) {
            Map<Field, Set<String>> demands = part.required();
            required.keySet().retainAll(demands.keySet());
            required.replaceAll((field, texts) -> union(texts, demands.getOrDefault(field, Set.of())));
        }
        return required;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
