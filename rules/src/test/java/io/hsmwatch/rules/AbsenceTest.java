package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    /** A rule about something missing; the line replaces the one with the same key. */
    static String absence(String line) {
        String key = line.substring(0, line.indexOf(':'));
        String settings = "expect: good_meal\nwithin: 24h\ngroup-by: [cat.name]\n".replaceFirst(key + ": .*", line);
        return "title: Cat not fed\nlogsource:\n  product: cats\ndetection:\n  good_meal:\n    action: Fed\n    outcome: Success\n"
                + "absence:\n"
                + settings.indent(2);
    }

    @Test
    void aRuleAboutSomethingMissingNeverMatches() {
        LoadedRules loaded = Sigma.load(absence("within: 24h"));
        assertThat(loaded.problems()).isEmpty();
        String fed = "{'action': 'Fed', 'outcome': 'Success'}";
        assertThat(Sigma.matching(loaded.rules(), fed)).isEmpty();
        assertThat(loaded.rules().rules().get(0).matches(Sigma.view(fed))).isFalse();
    }

    @Test
    void itSaysWhatItExpects() {
        RuleSet rules = Sigma.load(absence("within: 2d")).rules();
        Absence absence = rules.rules().get(0).absence().orElseThrow();
        assertThat(absence.expect()).isEqualTo("good_meal");
        assertThat(absence.within()).isEqualTo(Duration.ofDays(2));
        assertThat(absence.groupBy()).isEqualTo(List.of("cat.name"));
        assertThat(absence.isMetBy(Sigma.view("{'action': 'fed', 'outcome': 'success'}")))
                .isTrue();
        assertThat(absence.isMetBy(Sigma.view("{'action': 'fed', 'outcome': 'denied'}")))
                .isFalse();
        assertThat(rules.fields()).extracting(Field::name).contains("action", "outcome", "cat.name");
    }

    @Test
    void theExpectationMayBeAWholeCondition() {
        LoadedRules loaded = Sigma.load(absence("expect: not good_meal"));
        Absence absence = loaded.rules().rules().get(0).absence().orElseThrow();
        assertThat(absence.isMetBy(Sigma.view("{}"))).isTrue();
    }

    @Test
    void everySettingIsNeededAndKnown() {
        assertThat(Sigma.problems(absence("expect: god_meal")))
                .containsExactly(ProblemCode.UNUSED_SELECTION, ProblemCode.UNKNOWN_SELECTION);
        assertThat(Sigma.problems(absence("expect: "))).containsExactly(ProblemCode.MISSING_KEY);
        assertThat(Sigma.problems(absence("within: 24h\nwithn: 3h"))).containsExactly(ProblemCode.UNKNOWN_WORD);
    }
}
