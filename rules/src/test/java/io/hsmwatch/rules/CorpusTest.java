package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Public rules must load. Where they are is said by {@code -Dsigma.rules=} (an unpacked copy of SigmaHQ's rules) or the
 * variable {@code SIGMA_RULES}; without either there is nothing to test.
 */
class CorpusTest {
    /** What a well-formed rule may lack here: its lists of values, or the size of a rule. */
    private static final Set<ProblemCode> EXPECTED =
            EnumSet.of(ProblemCode.UNKNOWN_PLACEHOLDER, ProblemCode.FILE_TOO_LARGE);

    private static Path corpus() {
        String folder = System.getProperty("sigma.rules", System.getenv().getOrDefault("SIGMA_RULES", ""));
        assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no corpus of public rules");
        return Path.of(folder);
    }

    @Test
    void everyPublicRuleThatTheSpecificationAllowsLoads() {
        LoadedRules loaded = RuleSetLoader.load(corpus());
        List<Problem> unexpected = loaded.errors().stream()
                .filter(problem -> !EXPECTED.contains(problem.code()))
                // Rules that their own authors set aside: counting in the old form, and the like.
                .filter(problem -> !problem.file().contains("/unsupported/"))
                .filter(problem -> problem.code() != ProblemCode.AGGREGATION)
                .toList();
        assertThat(unexpected).isEmpty();
        assertThat(loaded.rules().rules()).hasSizeGreaterThan(3_900);
    }

    @Test
    void leavingRulesOutOfThousandsLeavesNoMatchOut() {
        RuleSet rules = RuleSetLoader.load(corpus()).rules();
        for (String json : List.of(
                "{'x': 'y'}",
                "{'EventID': 4688, 'CommandLine': 'powershell -enc AAAA', 'Image': 'C:\\\\Temp\\\\a.exe'}",
                "{'operationName': 'MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/DELETE', 'EventID': [1, 4624]}")) {
            EventView event = Sigma.view(json);
            List<Rule> expected =
                    rules.rules().stream().filter(rule -> rule.matches(event)).toList();
            assertThat(expected).isNotEmpty();
            assertThat(Sigma.matching(rules, json)).isEqualTo(expected);
        }
    }
}
