package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Absence;
import io.hsmwatch.rules.Detection;
import io.hsmwatch.rules.Level;
import io.hsmwatch.rules.Placeholders;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleIdentity;
import io.hsmwatch.rules.RuleText;
import io.hsmwatch.rules.SummaryTemplate;
import io.hsmwatch.rules.parse.AbsenceSyntax;
import io.hsmwatch.rules.parse.CustomSyntax;
import io.hsmwatch.rules.parse.DetectionSyntax;
import io.hsmwatch.rules.parse.MetadataSyntax;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.RuleSyntax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rules of syntax: the second of three stages. All rules of a set share one table of fields. */
public final class RuleCompiler {
    private final FieldTable fields;
    private final Placeholders placeholders;

    public RuleCompiler(FieldTable fields, Placeholders placeholders) {
        this.fields = fields;
        this.placeholders = placeholders;
    }

    /** The rule; none when something in it has no meaning, which is then a problem. */
    public Optional<Rule> compile(RuleSyntax syntax, ProblemLog log) {
        long before = log.errors();
        FieldTable.Mark mark = fields.mark();
        Rule rule = rule(syntax, log);
        if (log.errors() > before) {
            fields.resetTo(mark);
            return Optional.empty();
        }
        rule.text().summary().fieldNames().forEach(fields::field);
        rule.alerting().groupBy().forEach(fields::field);
        rule.absence().ifPresent(absence -> absence.groupBy().forEach(fields::field));
        return Optional.of(rule);
    }

    private Rule rule(RuleSyntax syntax, ProblemLog log) {
        MetadataSyntax metadata = syntax.metadata();
        @Nullable Level level = metadata.level();
        return new Rule(
                identity(syntax, log.file()),
                metadata.title(),
                level == null ? Level.MEDIUM : level,
                text(metadata, syntax.custom()),
                AttackTags.techniques(metadata.tags()),
                syntax.custom().alerting(),
                detection(syntax.detection(), syntax.absence(), log));
    }

    private static RuleIdentity identity(RuleSyntax syntax, String file) {
        String id = syntax.metadata().id();
        Integer version = syntax.custom().version();
        return new RuleIdentity(
                id.isEmpty() ? stem(file) : id, syntax.custom().code(), version == null ? 1 : version, file);
    }

    /** The file's name without its folders and its ending. */
    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static RuleText text(MetadataSyntax metadata, CustomSyntax custom) {
        @Nullable SummaryTemplate summary = custom.summary();
        return new RuleText(
                metadata.description(),
                metadata.falsePositives(),
                custom.blindspots(),
                custom.remediation(),
                summary == null ? SummaryTemplate.literally(metadata.title()) : summary,
                custom.practices(),
                metadata.references());
    }

    private Detection detection(DetectionSyntax syntax, @Nullable AbsenceSyntax absence, ProblemLog log) {
        var items = new ItemCompiler(fields, new Expansion(placeholders, log), log);
        var compiler = new DetectionCompiler(syntax, items);
        if (absence != null) {
            Condition expectation = compiler.condition(absence.expectation());
            return new Detection(
                    new Condition.Never(),
                    new Absence(absence.expect(), expectation, absence.within(), absence.groupBy()));
        }
        return new Detection(
                DetectionCompiler.or(
                        syntax.conditions().stream().map(compiler::condition).toList()),
                null);
    }
}
