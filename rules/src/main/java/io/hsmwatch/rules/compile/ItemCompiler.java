package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.Scalar;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import java.util.List;
import java.util.Optional;

/** Makes a condition of one field with its modifiers and values. */
final class ItemCompiler {
    private final FieldTable fields;
    private final Expansion expansion;
    private final ProblemLog log;

    ItemCompiler(FieldTable fields, Expansion expansion, ProblemLog log) {
        this.fields = fields;
        this.expansion = expansion;
        this.log = log;
    }

    Condition compile(Item item) {
        long before = log.errors();
        ModifierRules.check(item, log);
        if (log.errors() > before) {
            return new Condition.Never();
        }
        if (item.has(Modifier.EXISTS)) {
            return existence(item);
        }
        Condition met = linked(item);
        // A field that is not there is not different from anything: that is what sets neq apart from "not".
        return item.has(Modifier.NEQ)
                ? new Condition.And(
                        List.of(new FieldCondition.Exists(fields.field(item.field())), new Condition.Not(met)))
                : met;
    }

    private Condition existence(Item item) {
        Field field = fields.field(item.field());
        Scalar value = item.values().get(0);
        if (item.values().size() != 1 || value.kind() != Scalar.Kind.BOOL) {
            log.addWithHint(ProblemCode.MODIFIER_VALUE, value.place(), "write true or false", "exists", value.text());
        }
        Condition exists = new FieldCondition.Exists(field);
        return value.text().equalsIgnoreCase("true") ? exists : new Condition.Not(exists);
    }

    /** Joins the values: any is enough, or all are needed. Values that differ from the field all differ in either case. */
    private Condition linked(Item item) {
        List<Condition> each = item.has(Modifier.FIELDREF)
                ? item.values().stream()
                        .flatMap(value -> reference(item, value).stream())
                        .toList()
                : List.of();
        if (item.has(Modifier.FIELDREF)) {
            return every(item) ? new Condition.And(each) : new Condition.Or(each);
        }
        var compiler = new ValueCompiler(item, expansion, log);
        List<List<Matcher>> matchers =
                item.values().stream().map(compiler::matchers).toList();
        if (every(item)) {
            return new Condition.And(
                    matchers.stream().map(any -> lookup(item, any)).toList());
        }
        return lookup(item, matchers.stream().flatMap(List::stream).toList());
    }

    private static boolean every(Item item) {
        return item.has(Modifier.ALL) && !item.has(Modifier.NEQ);
    }

    private Condition lookup(Item item, List<Matcher> any) {
        if (item.isKeyword()) {
            fields.needKeywords();
            return new FieldCondition.Keywords(any);
        }
        return new FieldCondition.Matches(fields.field(item.field()), any);
    }

    private Optional<Condition> reference(Item item, Scalar value) {
        if (!value.isText() || value.text().isEmpty()) {
            log.addWithHint(
                    ProblemCode.MODIFIER_VALUE, value.place(), "write the name of a field", "fieldref", value.text());
            return Optional.empty();
        }
        return Optional.of(new FieldCondition.Refers(
                fields.field(item.field()),
                fields.field(value.text()),
                TextCompiler.position(item),
                item.has(Modifier.CASED)));
    }
}
