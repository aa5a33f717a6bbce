package io.hsmwatch.rules;

import io.hsmwatch.rules.compile.IndexKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out rules that an event cannot match, by one look at one field: the one that most rules bind to certain values,
 * such as {@code event.action}. A rule that does not bind it is always a candidate.
 */
final class RuleIndex {
    private final List<Rule> all;
    private final @Nullable Field field;
    private final Map<String, List<Rule>> byText;
    private final List<Rule> unbound;

    private RuleIndex(List<Rule> all, @Nullable Field field, Map<String, List<Rule>> byText, List<Rule> unbound) {
        this.all = all;
        this.field = field;
        this.byText = Map.copyOf(byText);
        this.unbound = unbound;
    }

    static RuleIndex of(List<Rule> rules) {
        List<Demands> demands = rules.stream()
                .filter(rule -> rule.absence().isEmpty())
                .map(rule -> new Demands(rule, rule.detection().condition().required()))
                .toList();
        return mostBound(demands)
                .map(field -> by(field, demands))
                .orElseGet(() -> new RuleIndex(rules(demands, each -> true), null, Map.of(), List.of()));
    }

    /** A rule, and the texts that it binds fields to. */
    private record Demands(Rule rule, Map<Field, Set<String>> texts) {
        boolean leave(Field field) {
            return !texts.containsKey(field);
        }

        boolean allow(Field field, String text) {
            return leave(field) || texts.getOrDefault(field, Set.of()).contains(text);
        }
    }

    private static Optional<Field> mostBound(List<Demands> demands) {
        Map<Field, Long> rules = demands.stream()
                .flatMap(each -> each.texts().keySet().stream())
                .collect(Collectors.groupingBy(field -> field, Collectors.counting()));
        return rules.keySet().stream()
                .max(Comparator.comparing((Field field) -> rules.getOrDefault(field, 0L))
                        .thenComparing(Field::slot, Comparator.reverseOrder()));
    }

    private static RuleIndex by(Field field, List<Demands> demands) {
        Map<String, List<Rule>> byText = new HashMap<>();
        demands.stream()
                .flatMap(each -> each.texts().getOrDefault(field, Set.of()).stream())
                .distinct()
                .forEach(text -> byText.put(text, rules(demands, each -> each.allow(field, text))));
        return new RuleIndex(rules(demands, each -> true), field, byText, rules(demands, each -> each.leave(field)));
    }

    private static List<Rule> rules(List<Demands> demands, Predicate<Demands> wanted) {
        return demands.stream().filter(wanted).map(Demands::rule).toList();
    }

    /** The rules that may match, in their order. An array would need the rules of each member: all are tested then. */
    List<Rule> candidates(EventView event) {
        if (field == null) {
            return all;
        }
        Value value = event.value(field);
        if (value instanceof Value.Many) {
            return all;
        }
        return IndexKey.of(value).map(key -> byText.getOrDefault(key, unbound)).orElse(unbound);
    }
}
