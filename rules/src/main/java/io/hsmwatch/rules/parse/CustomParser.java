package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.RuleAlerting;
import io.hsmwatch.rules.SummaryTemplate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads our own keys. Sigma leaves {@code custom} free: what another tool keeps there is only warned of. */
final class CustomParser {
    private static final List<String> KEYS =
            List.of("code", "version", "summary", "blindspots", "remediation", "practices", "group-by", "each");

    private CustomParser() {}

    static CustomSyntax parse(KeyReader rule, ProblemLog log) {
        Optional<Yaml> custom = rule.value("custom");
        if (custom.isEmpty()) {
            return CustomSyntax.NONE;
        }
        if (!(custom.get() instanceof Yaml.Mapping mapping)) {
            log.add(
                    ProblemCode.UNKNOWN_CUSTOM_KEY,
                    custom.get().place(),
                    custom.get() instanceof Scalar scalar ? scalar.text() : "");
            return CustomSyntax.NONE;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            if (!KEYS.contains(entry.key())) {
                String hint = NearestName.hint(entry.key(), KEYS, ProblemCode.UNKNOWN_CUSTOM_KEY.hint());
                log.addWithHint(ProblemCode.UNKNOWN_CUSTOM_KEY, entry.place(), hint, entry.key());
            }
        }
        var keys = new KeyReader(mapping, log);
        return new CustomSyntax(
                keys.text("code"),
                keys.wholeNumber("version").orElse(null),
                summary(keys, log),
                keys.texts("blindspots"),
                keys.text("remediation"),
                keys.texts("practices"),
                new RuleAlerting(keys.texts("group-by"), keys.truth("each")));
    }

    private static @Nullable SummaryTemplate summary(KeyReader keys, ProblemLog log) {
        Optional<Scalar> text = keys.scalar("summary");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return SummaryTemplate.parse(text.get().text());
        } catch (IllegalArgumentException e) {
            log.add(ProblemCode.BAD_SUMMARY, text.get().place(), String.valueOf(e.getMessage()));
            return null;
        }
    }
}
