package io.hsmwatch.rules.compile;

import static io.hsmwatch.rules.Sigma.matches;
import static io.hsmwatch.rules.Sigma.selects;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.Placeholders;
import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.Sigma;
import io.hsmwatch.rules.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What modifiers mean, beyond the mistakes that others make. */
class ModifierTest {

    @Test
    void startAndEndAreTheStartAndTheEnd() {
        assertThat(selects("f|startswith: ab", "{'f': 'ABc'}")).isTrue();
        assertThat(selects("f|startswith: ab", "{'f': 'cab'}")).isFalse();
        assertThat(selects("f|endswith: ab", "{'f': 'cAB'}")).isTrue();
        assertThat(selects("f|endswith: ab", "{'f': 'abc'}")).isFalse();
        assertThat(selects("f|endswith: 'a*b'", "{'f': 'xaxxb'}")).isTrue();
        assertThat(selects("f|startswith: ab", "{'f': 'a'}")).isFalse();
    }

    @Test
    void allNeedsEachValueInSomeMember() {
        String map = "f|contains|all: [ab, cd]";
        assertThat(selects(map, "{'f': 'cd ab'}")).isTrue();
        assertThat(selects(map, "{'f': ['xab', 'cdx']}")).isTrue();
        assertThat(selects(map, "{'f': ['ab', 'ab']}")).isFalse();
    }

    @Test
    void allKeywordsMustBeFoundSomewhere() {
        String detection = "k:\n  '|all':\n    - one\n    - two\ncondition: k\n";
        assertThat(matches(detection, "{'a': 'someone', 'b': {'c': 'TWO'}}")).isTrue();
        assertThat(matches(detection, "{'a': 'someone'}")).isFalse();
    }

    @Test
    void keywordsTakeModifiers() {
        assertThat(matches("k:\n  '|re': '^o.e$'\ncondition: k\n", "{'a': 'one'}"))
                .isTrue();
        assertThat(matches("k:\n  '|re': '^o.e$'\ncondition: k\n", "{'a': 'ones'}"))
                .isFalse();
        assertThat(matches("k: [4688]\ncondition: k\n", "{'a': 4688}")).isTrue();
        assertThat(matches("k: 4688\ncondition: k\n", "{'a': 'id 4688 '}")).isTrue();
    }

    @Test
    void numbersAreNumbersWhereTheEventHasNumbers() {
        assertThat(selects("f: 200", "{'f': 200.0}")).isTrue();
        assertThat(selects("f: 200", "{'f': '200'}")).isTrue();
        assertThat(selects("f: '200'", "{'f': 200}")).isTrue();
        assertThat(selects("f: 200", "{'f': 2000}")).isFalse();
        assertThat(selects("f: 0x10", "{'f': 16}")).isTrue();
        assertThat(selects("f: 0x10", "{'f': '0x10'}")).isTrue();
        assertThat(selects("f|startswith: 20", "{'f': 200}")).isTrue();
        assertThat(selects("f: 200", "{'f': true}")).isFalse();
    }

    @Test
    void hugeNumbersCostNothing() {
        assertThat(selects("f|gt: 5", "{'f': 1e999999999}")).isTrue();
        assertThat(selects("f|contains: '00000'", "{'f': 1e999999999}")).isFalse();
    }

    @Test
    void booleansAreBooleansOrTheirText() {
        assertThat(selects("f: true", "{'f': true}")).isTrue();
        assertThat(selects("f: True", "{'f': 'TRUE'}")).isTrue();
        assertThat(selects("f: 'false'", "{'f': false}")).isTrue();
        assertThat(selects("f: true", "{'f': 1}")).isFalse();
    }

    @Test
    void oneQuestionMarkIsOneCharacterHoweverWide() {
        assertThat(selects("f: 'a?b'", "{'f': 'a😀b'}")).isTrue();
        assertThat(selects("f: 'a??b'", "{'f': 'a😀b'}")).isFalse();
        assertThat(selects("f: 'a?'", "{'f': 'a'}")).isFalse();
        assertThat(selects("f: '*?b*'", "{'f': 'ab'}")).isTrue();
    }

    @Test
    void aLoneStarIsAnyTextButNotNullAndNotNothing() {
        assertThat(selects("f: '*'", "{'f': ''}")).isTrue();
        assertThat(selects("f: '*'", "{'f': 7}")).isTrue();
        assertThat(selects("f: '*'", "{'f': null}")).isFalse();
        assertThat(selects("f: '*'", "{}")).isFalse();
    }

    @Test
    void foldingKnowsLettersThatOnlyMeetInUpperCase() {
        assertThat(selects("f: 'ΣΊΣΥΦΟΣ'", "{'f': 'σίσυφος'}")).isTrue();
        assertThat(selects("f: K", "{'f': '\u212a'}")).isTrue();
    }

    @Test
    void partsAroundAStarNeverShareACharacter() {
        assertThat(selects("f: 'a*a'", "{'f': 'a'}")).isFalse();
        assertThat(selects("f: 'ab*ba'", "{'f': 'aba'}")).isFalse();
        assertThat(selects("f: 'ab*ba'", "{'f': 'abba'}")).isTrue();
        assertThat(selects("f: '*ab*ab'", "{'f': 'xab'}")).isFalse();
    }

    @Test
    void fieldrefMayNameSeveralFields() {
        assertThat(selects("f|fieldref: [g, h]", "{'f': 'a', 'g': 'b', 'h': 'a'}"))
                .isTrue();
        assertThat(selects("f|fieldref|all: [g, h]", "{'f': 'a', 'g': 'b', 'h': 'a'}"))
                .isFalse();
        assertThat(selects("f|fieldref|all: [g, h]", "{'f': 'a', 'g': 'a', 'h': 'A'}"))
                .isTrue();
    }

    @Test
    void differentFromAllIsDifferentFromEach() {
        assertThat(selects("f|neq|all: [a, b]", "{'f': 'a'}")).isFalse();
        assertThat(selects("f|neq|all: [a, b]", "{'f': 'c'}")).isTrue();
    }

    @Test
    void manyStarsStayCheap() {
        String value = "*a".repeat(100) + "*b";
        assertThat(selects("f: '" + value + "'", "{'f': '" + "a".repeat(20_000) + "'}"))
                .isFalse();
    }

    @Test
    void nestedRepetitionsStayCheap() {
        assertThat(selects("f|re: '(a|aa)+(a*)*$b'", "{'f': '" + "a".repeat(5_000) + "'}"))
                .isFalse();
    }

    @Test
    void networksHoldTheirAddresses() {
        assertThat(selects("f|cidr: 10.0.0.0/8", "{'f': '10.255.0.1'}")).isTrue();
        assertThat(selects("f|cidr: 10.0.0.0/8", "{'f': '11.0.0.1'}")).isFalse();
        assertThat(selects("f|cidr: 10.0.0.0/8", "{'f': '::ffff:10.1.2.3'}")).isTrue();
        assertThat(selects("f|cidr: 0.0.0.0/0", "{'f': '1.2.3.4'}")).isTrue();
        assertThat(selects("f|cidr: 0.0.0.0/0", "{'f': '2001:db8::1'}")).isFalse();
        assertThat(selects("f|cidr: '::/0'", "{'f': '1.2.3.4'}")).isFalse();
        assertThat(selects("f|cidr: '::/0'", "{'f': 'fe80::1%eth0'}")).isTrue();
        assertThat(selects("f|cidr: 'fe80::1'", "{'f': 'fe80:0:0:0:0:0:0:1'}")).isTrue();
        assertThat(selects("f|cidr: [192.168.0.0/16, 10.0.0.0/8]", "{'f': ['x', '10.0.0.1']}"))
                .isTrue();
    }

    @Test
    void whatIsNoAddressIsInNoNetwork() {
        for (String text : List.of(
                "",
                "localhost",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.01",
                "1:2",
                ":::",
                "1::2::3",
                "::1:",
                "g::",
                "10.0.0.1:80",
                "1:2:3:4:5:6:7:8:9",
                "::1.2.3")) {
            assertThat(selects("f|cidr: [0.0.0.0/0, '::/0']", "{'f': '" + text + "'}"))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void base64IsTheWholeValueUnlessContained() {
        assertThat(selects("f|base64: secret", "{'f': 'c2VjcmV0'}")).isTrue();
        assertThat(selects("f|base64: secret", "{'f': 'x c2VjcmV0'}")).isFalse();
        assertThat(selects("f|base64|contains: secret", "{'f': 'x c2VjcmV0'}")).isTrue();
        assertThat(selects("f|base64|cased: secret", "{'f': 'C2VJCMV0'}")).isFalse();
    }

    @Test
    void wideTextIsFoundInsideBase64() {
        String encoded = java.util.Base64.getEncoder()
                .encodeToString("IEX secret".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        for (String modifier : List.of("wide", "utf16le")) {
            assertThat(selects("f|" + modifier + "|base64offset|contains: secret", "{'f': '-e " + encoded + "'}"))
                    .isTrue();
        }
        assertThat(selects("f|utf16|base64: a", "{'f': '//5hAA=='}")).isTrue();
        assertThat(selects("f|utf16be|base64: a", "{'f': 'AGE='}")).isTrue();
        assertThat(selects("f|utf16be|base64: a", "{'f': 'YQA='}")).isFalse();
        assertThat(selects("f|windash|wide|base64: '-a'", "{'f': 'LwBhAA=='}")).isTrue();
        assertThat(selects("f|wide: ab", "{'f': 'a\\u0000b\\u0000'}")).isTrue();
    }

    @Test
    void partsOfADateAreComparedAsNumbers() {
        String night = "{'t': '2026-03-09T23:05:59.1234567+02:00'}";
        assertThat(selects("t|hour|gte: 22", night)).isTrue();
        assertThat(selects("t|hour: 23", night)).isTrue();
        assertThat(selects("t|minute: 5", night)).isTrue();
        assertThat(selects("t|day: 9", night)).isTrue();
        assertThat(selects("t|week: 11", night)).isTrue();
        assertThat(selects("t|month|lt: 4", night)).isTrue();
        assertThat(selects("t|year: 2026", night)).isTrue();
        assertThat(selects("t|hour: [6, 7]", night)).isFalse();
        assertThat(selects("t|hour|neq: 23", night)).isFalse();
        assertThat(selects("t|month: 3", "{'t': '2026-03-09'}")).isTrue();
        assertThat(selects("t|hour: 0", "{'t': '2026-03-09'}")).isFalse();
        assertThat(selects("t|day: 30", "{'t': '2026-02-30'}")).isFalse();
        assertThat(selects("t|hour: 8", "{'t': '2026-03-09 08:15'}")).isTrue();
        assertThat(selects("t|year: 2026", "{'t': 2026}")).isFalse();
    }

    @Test
    void aSuppliedValueIsQuotedInsideARegularExpression() {
        var placeholders = new Placeholders(Map.of("names", List.of("a.b", "(c")));
        var source = new Source("t.yml", Sigma.rule(Sigma.selection("f|re|expand: '^%names%$'")));
        LoadedRules loaded = RuleSetLoader.load(List.of(source), placeholders);
        assertThat(matches(loaded, "{'f': 'a.b'}")).isTrue();
        assertThat(matches(loaded, "{'f': '(c'}")).isTrue();
        assertThat(matches(loaded, "{'f': 'axb'}")).isFalse();
    }

    @Test
    void aListMayHoldNullAndTextSideBySide() {
        assertThat(selects("f: [null, '', '-']", "{}")).isTrue();
        assertThat(selects("f: [null, '', '-']", "{'f': '-'}")).isTrue();
        assertThat(selects("f: [null, '', '-']", "{'f': 'x'}")).isFalse();
        assertThat(selects("f|neq: null", "{'f': 'x'}")).isTrue();
        assertThat(selects("f|neq: null", "{'f': null}")).isFalse();
    }

    @Test
    void aListOfConditionsIsOr() {
        String detection = "a:\n  f: 1\nb:\n  g: 1\ncondition:\n  - a\n  - b\n";
        assertThat(matches(detection, "{'g': 1}")).isTrue();
        assertThat(matches(detection, "{'h': 1}")).isFalse();
    }

    @Test
    void starsMayStandAnywhereInAPatternOfNames() {
        String detection =
                "a_sel_x:\n  f: 1\nb_sel_x:\n  g: 1\nother:\n  h: 1\ncondition: all of *_sel_* and any of oth*r\n";
        assertThat(matches(detection, "{'f': 1, 'g': 1, 'h': 1}")).isTrue();
        assertThat(matches(detection, "{'f': 1, 'h': 1}")).isFalse();
    }
}
