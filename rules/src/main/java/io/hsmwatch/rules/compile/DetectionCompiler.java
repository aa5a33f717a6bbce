package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.parse.ConditionSyntax;
import io.hsmwatch.rules.parse.DetectionSyntax;
import io.hsmwatch.rules.parse.SelectionSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes conditions of selections and of what joins them. Each selection is compiled once, however often it is named. */
final class DetectionCompiler {
    private final Map<String, Condition> selections = new LinkedHashMap<>();

    DetectionCompiler(DetectionSyntax detection, ItemCompiler items) {
        detection.selections().forEach(named -> selections.put(named.name(), selection(named.selection(), items)));
    }

    private static Condition selection(SelectionSyntax syntax, ItemCompiler items) {
        if (syntax instanceof SelectionSyntax.AllOf all) {
            return and(all.parts().stream().map(part -> selection(part, items)).toList());
        }
        if (syntax instanceof SelectionSyntax.AnyOf any) {
            return or(any.parts().stream().map(part -> selection(part, items)).toList());
        }
        return items.compile((SelectionSyntax.Item) syntax);
    }

    Condition condition(ConditionSyntax syntax) {
        if (syntax instanceof ConditionSyntax.And and) {
            return and(and.parts().stream().map(this::condition).toList());
        }
        if (syntax instanceof ConditionSyntax.Or or) {
            return or(or.parts().stream().map(this::condition).toList());
        }
        if (syntax instanceof ConditionSyntax.Not not) {
            return new Condition.Not(condition(not.inner()));
        }
        return referred((ConditionSyntax.SelectionRef) syntax);
    }

    private Condition referred(ConditionSyntax.SelectionRef reference) {
        List<Condition> meant = selections.entrySet().stream()
                .filter(named -> reference.means(named.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return reference.needsAll() ? and(meant) : or(meant);
    }

    static Condition and(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    static Condition or(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }
}
