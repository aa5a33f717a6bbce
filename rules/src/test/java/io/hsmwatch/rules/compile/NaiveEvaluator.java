package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Value;
import io.hsmwatch.rules.parse.ConditionSyntax;
import io.hsmwatch.rules.parse.DetectionSyntax;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.Scalar;
import io.hsmwatch.rules.parse.SelectionSyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Interprets the syntax of a rule word by word, with none of the compiler's means: slow, and simple enough to be believed.
 */
final class NaiveEvaluator {
    private final DetectionSyntax detection;
    private final EventView event;

    NaiveEvaluator(DetectionSyntax detection, EventView event) {
        this.detection = detection;
        this.event = event;
    }

    boolean matches() {
        return detection.conditions().stream().anyMatch(this::holds);
    }

    private boolean holds(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.And and) {
            return and.parts().stream().allMatch(this::holds);
        }
        if (condition instanceof ConditionSyntax.Or or) {
            return or.parts().stream().anyMatch(this::holds);
        }
        if (condition instanceof ConditionSyntax.Not not) {
            return !holds(not.inner());
        }
        var reference = (ConditionSyntax.SelectionRef) condition;
        Stream<Boolean> results = detection.selections().stream()
                .filter(named -> reference.means(named.name()))
                .map(named -> selected(named.selection()));
        return reference.needsAll() ? results.allMatch(each -> each) : results.anyMatch(each -> each);
    }

    private boolean selected(SelectionSyntax selection) {
        if (selection instanceof SelectionSyntax.AllOf all) {
            return all.parts().stream().allMatch(this::selected);
        }
        if (selection instanceof SelectionSyntax.AnyOf any) {
            return any.parts().stream().anyMatch(this::selected);
        }
        return met((SelectionSyntax.Item) selection);
    }

    private boolean met(SelectionSyntax.Item item) {
        List<Value> members = item.isKeyword() ? scalars() : members(event.value(new Field(item.field(), 0)));
        boolean present = item.isKeyword() || !(event.value(new Field(item.field(), 0)) instanceof Value.Absent);
        if (item.has(Modifier.EXISTS)) {
            return present == item.values().get(0).text().equals("true");
        }
        Predicate<Scalar> found = wanted -> members.stream().anyMatch(member -> meets(item, wanted, member));
        if (item.has(Modifier.NEQ)) {
            return present && item.values().stream().noneMatch(found);
        }
        return item.has(Modifier.ALL)
                ? item.values().stream().allMatch(found)
                : item.values().stream().anyMatch(found);
    }

    private List<Value> scalars() {
        return Stream.of("a", "b", "c.d")
                .flatMap(name -> members(event.value(new Field(name, 0))).stream())
                .toList();
    }

    private static List<Value> members(Value value) {
        return value instanceof Value.Many many
                ? many.members().stream()
                        .flatMap(member -> members(member).stream())
                        .toList()
                : List.of(value);
    }

    private boolean meets(SelectionSyntax.Item item, Scalar wanted, Value member) {
        if (wanted.kind() == Scalar.Kind.NULL) {
            return member instanceof Value.Null || member instanceof Value.Absent;
        }
        if (item.has(Modifier.FIELDREF)) {
            return members(event.value(new Field(wanted.text(), 0))).stream()
                    .filter(other -> hasText(other) && hasText(member))
                    .anyMatch(other -> item.has(Modifier.CONTAINS)
                            ? lower(text(member)).contains(lower(text(other)))
                            : lower(text(member)).equals(lower(text(other))));
        }
        if (!hasText(member)) {
            return false;
        }
        if (item.has(Modifier.RE)) {
            int flags = item.has(Modifier.I)
                    ? java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE
                    : 0;
            return java.util.regex.Pattern.compile(wanted.text(), flags)
                    .matcher(text(member))
                    .find();
        }
        if (item.has(Modifier.CIDR)) {
            return member instanceof Value.Text && text(member).matches("10(\\.[0-9]{1,3}){3}");
        }
        if (item.has(Modifier.GT) || item.has(Modifier.GTE) || item.has(Modifier.LTE)) {
            return compares(item, wanted, member);
        }
        boolean numeric = wanted.kind() == Scalar.Kind.NUMBER && member instanceof Value.Num;
        return numeric
                ? number(wanted.text()).compareTo(number(text(member))) == 0
                : textMeets(item, wanted, text(member));
    }

    private static boolean compares(SelectionSyntax.Item item, Scalar wanted, Value member) {
        if (member instanceof Value.Bool || !text(member).matches("-?[0-9]+(\\.[0-9]+)?")) {
            return false;
        }
        int order = number(text(member)).compareTo(number(wanted.text()));
        return item.has(Modifier.GT) ? order > 0 : item.has(Modifier.GTE) ? order >= 0 : order <= 0;
    }

    private static boolean textMeets(SelectionSyntax.Item item, Scalar wanted, String text) {
        String pattern = item.has(Modifier.CASED) && wanted.isText() ? wanted.text() : lower(wanted.text());
        String subject = item.has(Modifier.CASED) ? text : lower(text);
        boolean open = item.isKeyword() || item.has(Modifier.CONTAINS);
        if (open || item.has(Modifier.ENDSWITH)) {
            pattern = "*" + pattern;
        }
        if (open || item.has(Modifier.STARTSWITH)) {
            pattern = endsInLoneBackslash(pattern) ? pattern + "\\*" : pattern + "*";
        }
        return wild(pattern, subject, item.has(Modifier.WINDASH));
    }

    private static boolean endsInLoneBackslash(String pattern) {
        return pattern.endsWith("\\") && !pattern.endsWith("\\\\");
    }

    /** Tries everything that a star could stand for. */
    private static boolean wild(String pattern, String text, boolean windash) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        String rest = pattern.substring(1);
        if (first == '*') {
            return wild(rest, text, windash) || (!text.isEmpty() && wild(pattern, text.substring(1), windash));
        }
        if (text.isEmpty()) {
            return false;
        }
        if (first == '?') {
            return wild(rest, text.substring(Character.charCount(text.codePointAt(0))), windash);
        }
        if (first == '\\' && !rest.isEmpty() && "*?\\".indexOf(rest.charAt(0)) >= 0) {
            return text.charAt(0) == rest.charAt(0) && wild(rest.substring(1), text.substring(1), windash);
        }
        String dashes = "-/–—―";
        boolean same = first == text.charAt(0)
                || (windash && dashes.indexOf(first) >= 0 && dashes.indexOf(text.charAt(0)) >= 0);
        return same && wild(rest, text.substring(1), windash);
    }

    private static boolean hasText(Value value) {
        return value instanceof Value.Text || value instanceof Value.Num || value instanceof Value.Bool;
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num number) {
            return number.number().toPlainString();
        }
        return value instanceof Value.Bool bool ? String.valueOf(bool.truth()) : "";
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
