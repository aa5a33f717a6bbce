package io.hsmwatch.analytics.ruletest;

import java.nio.file.Path;
import java.util.List;

/**
 * What stands in one {@code x.test.yml}, beside the rule {@code x.yml}.
 *
 * @param file the test file itself
 * @param rule the file of the rule under test
 */
public record RuleTest(Path file, Path rule, List<RuleCase> cases) {

    public RuleTest {
        cases = List.copyOf(cases);
    }

    /** Whether a case shows what the rule must catch, and another what it must leave alone. */
    public boolean showsBothSides() {
        return cases.stream().anyMatch(one -> one.expected().fires() > 0)
                && cases.stream().anyMatch(one -> one.expected().fires() == 0);
    }
}
