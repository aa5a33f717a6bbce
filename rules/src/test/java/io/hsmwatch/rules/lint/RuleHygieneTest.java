package io.hsmwatch.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.Problem;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.Sigma;
import io.hsmwatch.rules.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleHygieneTest {
    private static final String BARE = Sigma.rule(Sigma.selection("f: 1"));
    private static final String WHOLE = BARE + """
            tags: [attack.t1485]
            level: low
            falsepositives: [None known]
            custom:
              code: X-1
              version: 1
              blindspots: [Everything else]
              remediation: Look.
              practices: [S1]
            """;

    private static List<ProblemCode> check(Source... sources) {
        return RuleHygiene.check(List.of(sources)).stream().map(Problem::code).toList();
    }

    @Test
    void aBareRuleLacksEverything() {
        assertThat(check(new Source("folder/bare_rule.yml", BARE)))
                .containsExactly(
                        ProblemCode.NO_CODE,
                        ProblemCode.NO_VERSION,
                        ProblemCode.NO_LEVEL,
                        ProblemCode.NO_TECHNIQUE,
                        ProblemCode.NO_FALSE_POSITIVES,
                        ProblemCode.NO_BLINDSPOTS,
                        ProblemCode.NO_REMEDIATION,
                        ProblemCode.NO_PRACTICE);
    }

    @Test
    void aWholeRuleLacksNothing() {
        assertThat(check(new Source("folder/whole_rule.yml", WHOLE))).isEmpty();
    }

    @Test
    void fileNamesAreSnakeCase() {
        for (String name : List.of("WholeRule.yml", "whole-rule.yml", "whole__rule.yml", "whole_rule.yaml", "1.yml")) {
            assertThat(check(new Source("folder/" + name, WHOLE))).containsExactly(ProblemCode.BAD_FILE_NAME);
        }
    }

    @Test
    void aCodeBelongsToOneRule() {
        assertThat(check(new Source("a.yml", WHOLE + "id: a\n"), new Source("b.yml", WHOLE + "id: b\n")))
                .containsExactly(ProblemCode.BAD_ID, ProblemCode.DUPLICATE_CODE, ProblemCode.BAD_ID);
    }

    @Test
    void whatTheLoaderFindsIsSaidToo() {
        assertThat(check(new Source("broken.yml", "title: ["))).containsExactly(ProblemCode.BAD_YAML);
    }
}
