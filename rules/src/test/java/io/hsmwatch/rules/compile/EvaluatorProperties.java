package io.hsmwatch.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.RandomRules;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.Seed;
import io.hsmwatch.rules.Sigma;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.RuleParser;
import io.hsmwatch.rules.parse.RuleSyntax;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorProperties {
    private static final int RULES = 4_000;
    private static final int EVENTS = 20;

    @Test
    void theCompiledRuleAgreesWithTheRuleReadWordByWord() {
        var random = new RandomRules(Seed.random());
        int matches = 0;
        for (int i = 0; i < RULES; i++) {
            String text = Sigma.rule(random.detection());
            LoadedRules loaded = Sigma.load(text);
            assertThat(loaded.errors()).as(text).isEmpty();
            Rule rule = loaded.rules().rules().get(0);
            RuleSyntax syntax =
                    RuleParser.parse(text, new ProblemLog("test.yml")).get(0);
            for (int j = 0; j < EVENTS; j++) {
                String json = random.event();
                EventView event = Sigma.view(json);
                boolean expected = new NaiveEvaluator(syntax.detection(), event).matches();
                assertThat(rule.matches(event)).as("%s%n%s", text, json).isEqualTo(expected);
                matches += expected ? 1 : 0;
            }
        }
        // Were nearly all alike, the agreement would say nothing.
        assertThat(matches).isBetween(RULES * EVENTS / 10, RULES * EVENTS * 9 / 10);
    }

    @Test
    void notIsTheOppositeOfEveryCondition() {
        var random = new RandomRules(Seed.random());
        for (int i = 0; i < 500; i++) {
            String detection = random.detection();
            int at = detection.indexOf("condition: ") + "condition: ".length();
            String opposite = detection.substring(0, at) + "not ("
                    + detection.substring(at).strip() + ")\n";
            List<String> events = List.of(random.event(), random.event(), random.event());
            for (String event : events) {
                assertThat(Sigma.matches(opposite, event))
                        .as("%s%n%s", detection, event)
                        .isEqualTo(!Sigma.matches(detection, event));
            }
        }
    }
}
