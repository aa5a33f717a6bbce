package io.hsmwatch.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.Sigma;
import io.hsmwatch.rules.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMatcherTest {

    /** What a listener hears, in words. */
    private static List<String> heard(String lines, Source... sources) throws IOException {
        List<String> heard = new ArrayList<>();
        var listener = new RuleMatcher.Listener() {
            @Override
            public void matched(String ruleFile, long line) {
                heard.add(ruleFile + " matches " + line);
            }

            @Override
            public void unreadable(long line, String why) {
                heard.add(line + " is " + why.replaceFirst(":.*", ""));
            }
        };
        var rules = RuleSetLoader.load(List.of(sources)).rules();
        new RuleMatcher(rules).match(new BufferedReader(new StringReader(lines)), listener);
        return heard;
    }

    private static Source source(String file, String map) {
        return new Source(file, Sigma.rule(Sigma.selection(map)));
    }

    @Test
    void eachLineIsHeldAgainstEachRule() throws IOException {
        String lines = "{\"a\": 1}\n\n{\"b\": 2}\n{\"a\": 1, \"b\": 2}";
        assertThat(heard(lines, source("rules/a.yml", "a: 1"), source("rules/b.yml", "b: 2")))
                .containsExactly("a.yml matches 0", "b.yml matches 2", "a.yml matches 3", "b.yml matches 3");
    }

    @Test
    void aFileOfSeveralRulesIsNamedOnce() throws IOException {
        String rule = Sigma.rule(Sigma.selection("a: 1"));
        var source = new Source("two.yml", rule + "id: x\n---\n" + rule + "id: y\n");
        assertThat(heard("{\"a\": 1}", source)).containsExactly("two.yml matches 0");
    }

    @Test
    void aByteOrderMarkBeforeTheFirstLineIsPassedOver() throws IOException {
        assertThat(heard("\ufeff{\"a\": 1}", source("a.yml", "a: 1"))).containsExactly("a.yml matches 0");
    }

    @Test
    void aLineThatIsNoEventIsSaidAndPassedOver() throws IOException {
        assertThat(heard("{\"a\": 1\n[]\n{\"a\": 1} x\n{\"a\": 1, \"a\": 2}\n{\"a\": 1}", source("a.yml", "a: 1")))
                .containsExactly(
                        "0 is not JSON", "1 is not a JSON object", "2 is not JSON", "3 is not JSON", "a.yml matches 4");
    }
}
