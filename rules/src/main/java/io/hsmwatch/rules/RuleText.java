package io.hsmwatch.rules;

import java.util.List;

/**
 * What a rule says to people. Everything but the summary may be empty.
 *
 * @param summary one line about a match, with the values of its event filled in
 * @param practices the best practices that the rule serves, such as {@code S10}
 */
public record RuleText(
        String description,
        List<String> falsePositives,
        List<String> blindspots,
        String remediation,
        SummaryTemplate summary,
        List<String> practices,
        List<String> references) {
    public RuleText {
        falsePositives = List.copyOf(falsePositives);
        blindspots = List.copyOf(blindspots);
        practices = List.copyOf(practices);
        references = List.copyOf(references);
    }
}
