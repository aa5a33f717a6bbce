package io.hsmwatch.rules;

import static io.hsmwatch.rules.Sigma.matches;
import static io.hsmwatch.rules.Sigma.selects;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What running engines of the field get wrong, one test for each: so that this one does not. */
class MistakesTest {
    private static final String TWO = """
            x:
              f: 1
            y:
              f: 2
            """;

    @Test
    void notMatchesWhatItsSelectionDoesNot() {
        String detection = "x:\n  f: 1\ncondition: not x\n";
        assertThat(matches(detection, "{'f': 2}")).isTrue();
        assertThat(matches(detection, "{'f': 1}")).isFalse();
    }

    @Test
    void lowerCaseOrIsOr() {
        assertThat(matches(TWO + "condition: x or y", "{'f': 2}")).isTrue();
    }

    @Test
    void upperCaseKeywordsAreKeywords() {
        assertThat(matches(TWO + "condition: x OR NOT y", "{'f': 3}")).isTrue();
        assertThat(matches(TWO + "condition: x AND y", "{'f': 1}")).isFalse();
        assertThat(matches(TWO + "condition: 1 OF them", "{'f': 2}")).isTrue();
    }

    @Test
    void parenthesesAreObeyed() {
        String three = "a:\n  f: 1\nb:\n  g: 1\nc:\n  h: 1\n";
        assertThat(matches(three + "condition: (a or b) and c", "{'f': 1}")).isFalse();
        assertThat(matches(three + "condition: a or b and c", "{'f': 1}")).isTrue();
        assertThat(matches(three + "condition: a or (b and c)", "{'f': 1}")).isTrue();
        assertThat(matches(three + "condition: not (a or b)", "{'g': 1}")).isFalse();
        assertThat(matches(three + "condition: not a or b", "{'f': 1, 'g': 1}")).isTrue();
    }

    @Test
    void oneOfAPatternIsAnyOfThoseNamedSo() {
        String detection = "sel_a:\n  f: 1\nsel_b:\n  f: 2\nother:\n  f: 3\ncondition: 1 of sel_* and not other\n";
        assertThat(matches(detection, "{'f': 2}")).isTrue();
        assertThat(matches(detection, "{'f': 3}")).isFalse();
    }

    @Test
    void allOfThemNeedsEveryOneButThoseWithAnUnderscore() {
        String detection = "a:\n  f: 1\nb:\n  g: 1\n_c:\n  h: 1\ncondition: all of them or _c\n";
        assertThat(matches(detection, "{'f': 1, 'g': 1}")).isTrue();
        assertThat(matches(detection, "{'f': 1}")).isFalse();
    }

    @Test
    void everyFieldOfASelectionCounts() {
        String map = "f: 1\ng: 2\n";
        assertThat(selects(map, "{'f': 1, 'g': 2}")).isTrue();
        assertThat(selects(map, "{'f': 0, 'g': 2}")).isFalse();
        assertThat(selects(map, "{'f': 1, 'g': 0}")).isFalse();
    }

    @Test
    void aListOfMapsIsOrAndTheMapsThemselvesAreAnd() {
        String detection = "s:\n  - f: 1\n    g: 2\n  - h: 3\ncondition: s\n";
        assertThat(matches(detection, "{'f': 1, 'g': 2}")).isTrue();
        assertThat(matches(detection, "{'h': 3}")).isTrue();
        assertThat(matches(detection, "{'f': 1}")).isFalse();
    }

    @Test
    void matchingDisregardsCaseUnlessCased() {
        assertThat(selects("f: KeyPurge", "{'f': 'KEYPURGE'}")).isTrue();
        assertThat(selects("f|contains: ÄRGER", "{'f': 'viel ärger'}")).isTrue();
        assertThat(selects("f|cased: KeyPurge", "{'f': 'KEYPURGE'}")).isFalse();
        assertThat(selects("f|cased: KeyPurge", "{'f': 'KeyPurge'}")).isTrue();
    }

    @Test
    void wildcardsCrossNewlines() {
        assertThat(selects("f: a*b", "{'f': 'a\\n\\nb'}")).isTrue();
        assertThat(selects("f: a?b", "{'f': 'a\\nb'}")).isTrue();
        assertThat(selects("f|contains: b", "{'f': 'a\\nb\\nc'}")).isTrue();
    }

    @Test
    void theDotCrossesNewlinesOnlyWhenAsked() {
        assertThat(selects("f|re: a.b", "{'f': 'a\\nb'}")).isFalse();
        assertThat(selects("f|re|s: a.b", "{'f': 'a\\nb'}")).isTrue();
    }

    @Test
    void aValueIsNeverARegularExpression() {
        assertThat(selects("f: 'a.c'", "{'f': 'abc'}")).isFalse();
        assertThat(selects("f|contains: 'a.(b'", "{'f': 'xa.(by'}")).isTrue();
        assertThat(selects("f|endswith: '[a]+$'", "{'f': 'x[a]+$'}")).isTrue();
    }

    @Test
    void escapedWildcardsArePlain() {
        assertThat(selects("f: 'a\\*'", "{'f': 'a*'}")).isTrue();
        assertThat(selects("f: 'a\\*'", "{'f': 'abc'}")).isFalse();
        assertThat(selects("f: 'a\\?'", "{'f': 'a?'}")).isTrue();
        assertThat(selects("f: 'a\\?'", "{'f': 'ab'}")).isFalse();
    }

    @Test
    void anEscapedBackslashLeavesTheWildcardBehindItAlone() {
        assertThat(selects("f: 'a\\\\*'", "{'f': 'a\\\\bc'}")).isTrue();
        assertThat(selects("f: 'a\\\\*'", "{'f': 'abc'}")).isFalse();
        assertThat(selects("f: 'a\\\\\\*'", "{'f': 'a\\\\*'}")).isTrue();
        assertThat(selects("f: 'a\\\\\\*'", "{'f': 'a\\\\b'}")).isFalse();
    }

    @Test
    void runsOfBackslashesReadAsTheSpecificationSays() {
        String one = "{'f': 'a\\\\b'}";
        String two = "{'f': 'a\\\\\\\\b'}";
        assertThat(selects("f: 'a\\b'", one)).isTrue();
        assertThat(selects("f: 'a\\\\b'", one)).isTrue();
        assertThat(selects("f: 'a\\\\\\b'", two)).isTrue();
        assertThat(selects("f: 'a\\\\\\\\b'", two)).isTrue();
    }

    @Test
    void nullIsNothingOrNullButNotEmpty() {
        assertThat(selects("f: null", "{'f': null}")).isTrue();
        assertThat(selects("f: null", "{}")).isTrue();
        assertThat(selects("f: null", "{'f': ''}")).isFalse();
        assertThat(selects("f: null", "{'f': []}")).isFalse();
        assertThat(selects("f: null", "{'f': 'null'}")).isFalse();
    }

    @Test
    void emptyTextIsNeitherNullNorNothing() {
        assertThat(selects("f: ''", "{'f': ''}")).isTrue();
        assertThat(selects("f: ''", "{'f': null}")).isFalse();
        assertThat(selects("f: ''", "{}")).isFalse();
        assertThat(selects("f: ''", "{'f': ' '}")).isFalse();
    }

    @Test
    void existsAsksForThePresenceAndNotForTheValue() {
        for (String present : List.of("{'f': null}", "{'f': ''}", "{'f': []}", "{'f': {}}", "{'f': 0}")) {
            assertThat(selects("f|exists: true", present)).isTrue();
            assertThat(selects("f|exists: false", present)).isFalse();
        }
        assertThat(selects("f|exists: true", "{}")).isFalse();
        assertThat(selects("f|exists: false", "{}")).isTrue();
    }

    @Test
    void anAbsentFieldUnderNotMatches() {
        assertThat(matches("x:\n  f: 1\ncondition: not x", "{}")).isTrue();
        assertThat(matches("x:\n  f|contains: a\ncondition: not x", "{}")).isTrue();
    }

    @Test
    void anAbsentFieldIsNotDifferent() {
        assertThat(selects("f|neq: a", "{}")).isFalse();
        assertThat(selects("f|neq: a", "{'f': 'b'}")).isTrue();
        assertThat(selects("f|neq: a", "{'f': 'A'}")).isFalse();
        assertThat(selects("f|neq: a", "{'f': null}")).isTrue();
        assertThat(selects("f|neq: 5", "{'f': 5.0}")).isFalse();
        assertThat(selects("f|neq: [a, b]", "{'f': 'b'}")).isFalse();
        assertThat(selects("f|neq: [a, b]", "{'f': 'c'}")).isTrue();
    }

    @Test
    void keywordsAreLookedForEverywhere() {
        String detection = "k:\n  - evil\n  - 'w?rse*thing'\ncondition: k\n";
        assertThat(matches(detection, "{'a': {'b': ['x', 'an EVILtool']}}")).isTrue();
        assertThat(matches(detection, "{'a': 'a worse kind of thing'}")).isTrue();
        assertThat(matches(detection, "{'evil': 'no value'}")).isFalse();
    }

    @Test
    void anyMemberOfAnArrayIsEnough() {
        assertThat(selects("f: a", "{'f': ['x', 'A']}")).isTrue();
        assertThat(selects("f: a", "{'f': []}")).isFalse();
        assertThat(selects("f|neq: a", "{'f': ['x', 'A']}")).isFalse();
    }

    @Test
    void dottedNamesReachNestedObjects() {
        assertThat(selects("a.b.c: 1", "{'a': {'b': {'c': 1}}}")).isTrue();
        assertThat(selects("a.b.c: 1", "{'a.b': {'c': 1}}")).isTrue();
        assertThat(selects("a.b.c: 1", "{'a.b.c': 1, 'a': {'b': {'c': 2}}}")).isTrue();
        assertThat(selects("a.b: 1", "{'a': [{'b': 2}, {'b': 1}]}")).isTrue();
    }

    @Test
    void networksOfVersion6AreNetworks() {
        assertThat(selects("f|cidr: '2001:db8::/32'", "{'f': '2001:DB8:0:1::7'}"))
                .isTrue();
        assertThat(selects("f|cidr: '2001:db8::/32'", "{'f': '2001:db9::7'}")).isFalse();
    }

    @Test
    void windashKnowsLongDashesToo() {
        for (String dash : List.of("-", "/", "–", "—", "―")) {
            assertThat(selects("f|contains|windash: ' -enc '", "{'f': 'tool " + dash + "enc x'}"))
                    .isTrue();
            assertThat(selects("f|contains|windash: ' /enc '", "{'f': 'tool " + dash + "ENC x'}"))
                    .isTrue();
        }
        assertThat(selects("f|contains|windash: ' -enc '", "{'f': 'tool +enc x'}"))
                .isFalse();
    }

    @Test
    void windashTakesManyDashesInItsStride() {
        String dashes = "-".repeat(200);
        assertThat(selects("f|windash: '" + dashes + "'", "{'f': '" + "/–".repeat(100) + "'}"))
                .isTrue();
    }

    @Test
    void base64OffsetKnowsAllThreeForms() {
        for (String before : List.of("", "x", "xx", "xxx", "xxxx")) {
            for (String behind : List.of("", "y", "yy")) {
                String encoded = java.util.Base64.getEncoder()
                        .encodeToString(
                                (before + "secret key" + behind).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(selects("f|base64offset|contains: secret key", "{'f': 'a " + encoded + "'}"))
                        .as(encoded)
                        .isTrue();
            }
        }
        assertThat(selects("f|base64offset|contains: secret key", "{'f': 'c2VjcmV0IGxvY2s='}"))
                .isFalse();
    }

    @Test
    void regularExpressionsHaveTheirFlags() {
        assertThat(selects("f|re: ^Key", "{'f': 'keypurge'}")).isFalse();
        assertThat(selects("f|re|i: ^Key", "{'f': 'keypurge'}")).isTrue();
        assertThat(selects("f|re: ^b$", "{'f': 'a\\nb\\nc'}")).isFalse();
        assertThat(selects("f|re|m: ^b$", "{'f': 'a\\nb\\nc'}")).isTrue();
        assertThat(selects("f|re|i|m|s: '^B.c$'", "{'f': 'a\\nb\\nc'}")).isTrue();
    }

    @Test
    void fieldrefComparesTwoFields() {
        assertThat(selects("f|fieldref: g", "{'f': 'A', 'g': 'a'}")).isTrue();
        assertThat(selects("f|fieldref: g", "{'f': 'a', 'g': 'b'}")).isFalse();
        assertThat(selects("f|fieldref: g", "{}")).isFalse();
        assertThat(selects("f|fieldref|neq: g", "{'f': 'a', 'g': 'b'}")).isTrue();
        assertThat(selects("f|fieldref|neq: g", "{'f': 'a', 'g': 'A'}")).isFalse();
        assertThat(selects("f|fieldref: g", "{'f': 'ab', 'g': 'a*'}")).isFalse();
        assertThat(selects("f|fieldref|startswith: g", "{'f': 'ab', 'g': 'a'}")).isTrue();
    }

    @Test
    void placeholdersAreExpandedFromLists() {
        var placeholders = new Placeholders(java.util.Map.of("Admins", List.of("root", "adm_*")));
        var source = new Source("test.yml", Sigma.rule(Sigma.selection("f|expand: '%Admins%@x'")));
        LoadedRules loaded = RuleSetLoader.load(List.of(source), placeholders);
        assertThat(matches(loaded, "{'f': 'adm_kim@x'}")).isTrue();
        assertThat(matches(loaded, "{'f': 'kim@x'}")).isFalse();
    }

    @Test
    void aPlaceholderNobodyKnowsIsRefused() {
        assertThat(Sigma.problems(Sigma.rule(Sigma.selection("f|expand: '%Admins%'"))))
                .containsExactly(ProblemCode.UNKNOWN_PLACEHOLDER);
        assertThat(selects("f|expand: '\\%Admins\\%'", "{'f': '%Admins%'}")).isTrue();
        assertThat(selects("f: '%Admins%'", "{'f': '%Admins%'}")).isTrue();
    }

    @Test
    void atLeastIsNotAbove() {
        assertThat(selects("f|gte: 5", "{'f': 5}")).isTrue();
        assertThat(selects("f|gt: 5", "{'f': 5}")).isFalse();
        assertThat(selects("f|lte: 5", "{'f': 5}")).isTrue();
        assertThat(selects("f|lt: 5", "{'f': 5}")).isFalse();
        assertThat(selects("f|gt: 5", "{'f': 5.01}")).isTrue();
        assertThat(selects("f|lt: 10", "{'f': '9'}")).isTrue();
        assertThat(selects("f|lt: 10", "{'f': 'nine'}")).isFalse();
    }

    @Test
    void nothingOfOneEventIsLeftForTheNext() {
        LoadedRules rules = Sigma.load(Sigma.rule(Sigma.selection("f|re: '(a+)(b*)'\ng: 1\n")));
        assertThat(matches(rules, "{'f': 'aab', 'g': 1}")).isTrue();
        assertThat(matches(rules, "{'g': 1}")).isFalse();
        assertThat(matches(rules, "{'f': 'aab', 'g': 1}")).isTrue();
    }
}
