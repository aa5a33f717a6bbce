package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void everyProblemOfAFileIsSaidAtOnceWithItsPlace() {
        String text = """
                title: Many mistakes
                logsource:
                  product: test
                detection:
                  selection:
                    f|contain: a
                    g|re: '(a'
                    h|cidr: 10.0.0.1/8
                  other:
                    f: 1
                  condition: selecton and other
                level: hgh
                """;
        LoadedRules loaded = Sigma.load(text);
        assertThat(loaded.rules().rules()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "test.yml:6:7 R024 the modifier \"contain\" does not exist (did you mean \"contains\"?)",
                        "test.yml:11:14 R021 no selection is named \"selecton\" (did you mean \"selection\"?)",
                        "test.yml:12:8 R014 \"hgh\" is not a level (did you mean \"high\"?)");
    }

    @Test
    void everyValueWithoutAMeaningIsSaidAtOnce() {
        String text = Sigma.rule(Sigma.selection("g|re: '(a'\nh|cidr: 10.0.0.1/8\ni|gt: x\n"));
        assertThat(Sigma.load(text).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.BAD_REGEX, ProblemCode.BAD_NETWORK, ProblemCode.MODIFIER_VALUE);
    }

    @Test
    void placesInsideAConditionPointAtTheWord() {
        Problem problem = Sigma.load(Sigma.rule("a:\n  f: 1\ncondition: 'a and (b or a)'\n"))
                .problems()
                .get(0);
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.column()).isEqualTo(22);
    }

    @Test
    void whatAFileHoldsCannotSteerATerminal() {
        var problem = new Problem(ProblemCode.NO_RULE, "a\u001b[2J.yml", 1, 1, "line\nbreak \u202e", "hint");
        assertThat(problem.toString()).isEqualTo("a\\u{1b}[2J.yml:1:1 R011 line\\u{a}break \\u{202e} (hint)");
    }

    @Test
    void aWarningLeavesTheRuleIn() {
        LoadedRules loaded = Sigma.load(Sigma.rule("s:\n  f: 1\nt:\n  f: 2\ncondition: s\n"));
        assertThat(loaded.rules().rules()).hasSize(1);
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.warnings()).extracting(Problem::code).containsExactly(ProblemCode.UNUSED_SELECTION);
    }

    @Test
    void aBadRuleLeavesTheGoodOnesIn() {
        String good = Sigma.rule(Sigma.selection("f: 1"));
        LoadedRules loaded = RuleSetLoader.load(List.of(new Source("a.yml", "title: x"), new Source("b.yml", good)));
        assertThat(loaded.rules().rules())
                .extracting(rule -> rule.identity().file())
                .containsExactly("b.yml");
        assertThat(loaded.errors()).extracting(Problem::file).containsOnly("a.yml");
    }
}
