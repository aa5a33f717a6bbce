package io.hsmwatch.rules;

import static io.hsmwatch.rules.Sigma.rule;
import static io.hsmwatch.rules.Sigma.selection;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each thing that can be wrong with a rule's text is found, and alone. */
class ProblemCodeTest {
    /** Found in files, in pairs of rules or in hygiene: each has its own test elsewhere. */
    private static final Set<ProblemCode> ELSEWHERE = EnumSet.of(
            ProblemCode.UNREADABLE_FILE,
            ProblemCode.NOT_UTF8,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.NO_CODE,
            ProblemCode.NO_VERSION,
            ProblemCode.NO_LEVEL,
            ProblemCode.NO_TECHNIQUE,
            ProblemCode.NO_FALSE_POSITIVES,
            ProblemCode.NO_BLINDSPOTS,
            ProblemCode.NO_REMEDIATION,
            ProblemCode.NO_PRACTICE,
            ProblemCode.BAD_FILE_NAME,
            ProblemCode.DUPLICATE_CODE);

    private static final String GOOD = rule(selection("f: 1"));

    private static final Map<ProblemCode, List<String>> EXAMPLES = Map.ofEntries(
            entry(ProblemCode.FILE_TOO_LARGE, List.of(GOOD + "#".repeat(256 * 1024))),
            entry(ProblemCode.BAD_YAML, List.of(GOOD + "a: [", "a: b: c", "\ttitle: x", "a: \u0007")),
            entry(ProblemCode.YAML_TAG, List.of(GOOD + "author: !!str x", "!rule\n" + GOOD, GOOD + "x: !a [1]")),
            entry(ProblemCode.YAML_ALIAS, List.of(GOOD + "a: &anchor b", GOOD + "a: *nowhere")),
            entry(ProblemCode.YAML_TOO_DEEP, List.of("a: " + "[".repeat(5_000))),
            entry(ProblemCode.DUPLICATE_KEY, List.of(GOOD + "title: again", rule(selection("f: 1\nf: 2")))),
            entry(ProblemCode.BAD_KEY, List.of(GOOD + "? [a]\n: b", GOOD + "null: b")),
            entry(ProblemCode.NOT_A_MAP, List.of("- a\n- b\n", "just text")),
            entry(ProblemCode.NO_RULE, List.of("", "---\n...\n", "# nothing\n")),
            entry(
                    ProblemCode.MISSING_KEY,
                    List.of(
                            GOOD.replace("title: A test\n", ""),
                            GOOD.replace("logsource:\n  product: test\n", ""),
                            "title: x\nlogsource: {}\n",
                            rule("s:\n  f: 1\n"))),
            entry(
                    ProblemCode.WRONG_TYPE,
                    List.of(
                            GOOD.replace("A test", "[a]"),
                            GOOD.replace("A test", "a".repeat(257)),
                            GOOD + "tags: {a: b}",
                            GOOD + "custom: {version: one}",
                            GOOD + "custom: {each: sometimes}",
                            rule("s:\n  f: 1\ncondition: {a: b}\n"))),
            entry(ProblemCode.UNKNOWN_WORD, List.of(GOOD + "level: hgh", GOOD + "status: ready")),
            entry(ProblemCode.BAD_ID, List.of(GOOD + "id: seven")),
            entry(
                    ProblemCode.UNSUPPORTED_DOCUMENT,
                    List.of(
                            "title: x\ncorrelation:\n  type: event_count\n",
                            "title: x\nlogsource: {}\nfilter:\n  rules: []\n",
                            "action: global\ntitle: x\n")),
            entry(
                    ProblemCode.EMPTY,
                    List.of(
                            rule("s: {}\ncondition: s\n"),
                            rule("s: []\ncondition: s\n"),
                            rule("s:\ncondition: s\n"),
                            rule("s:\n  - ''\ncondition: s\n"),
                            rule(selection("f: []")),
                            rule("s:\n  f: 1\ncondition: []\n"))),
            entry(
                    ProblemCode.NESTED_VALUE,
                    List.of(
                            rule(selection("f: {a: b}")),
                            rule(selection("f: [[a]]")),
                            rule("s: [[a]]\ncondition: s\n"))),
            entry(
                    ProblemCode.BAD_CONDITION,
                    Stream.of(
                                    "s and",
                                    "and s",
                                    "s s",
                                    "(s",
                                    "s)",
                                    "()",
                                    "not",
                                    "1 of",
                                    "2 of s*",
                                    "s*",
                                    "''",
                                    "s or or s",
                                    "not of s")
                            .map(condition -> rule("s:\n  f: 1\ncondition: " + condition + "\n"))
                            .toList()),
            entry(
                    ProblemCode.UNKNOWN_SELECTION,
                    List.of(
                            rule("s:\n  f: 1\ncondition: s or t\n"),
                            rule("s:\n  f: 1\ncondition: s or 1 of t*\n"),
                            rule("_s:\n  f: 1\ncondition: _s or 1 of them\n"))),
            entry(ProblemCode.AGGREGATION, List.of(rule("s:\n  f: 1\ncondition: s | count() > 5\n"))),
            entry(ProblemCode.UNUSED_SELECTION, List.of(rule("s:\n  f: 1\nt:\n  f: 1\ncondition: s\n"))),
            entry(ProblemCode.UNKNOWN_MODIFIER, List.of(rule(selection("f|contain: a")), rule(selection("f|: a")))),
            entry(
                    ProblemCode.MODIFIER_CONFLICT,
                    Stream.of(
                                    "contains|startswith: a",
                                    "re|contains: a",
                                    "cidr|cased: a",
                                    "gt|neq: 1",
                                    "exists|cased: true",
                                    "base64|base64offset: a",
                                    "lt|gt: 1",
                                    "re|base64: a",
                                    "wide|utf16be: a",
                                    "fieldref|re: a",
                                    "hour|contains: 1",
                                    "re|i|contains: a")
                            .map(item -> rule(selection("f|" + item)))
                            .toList()),
            entry(
                    ProblemCode.MODIFIER_ORDER,
                    Stream.of(
                                    "contains|base64: a",
                                    "base64|wide: a",
                                    "base64|windash: a",
                                    "gte|hour: 1",
                                    "i: a",
                                    "i|re: a",
                                    "wide|expand: a")
                            .map(item -> rule(selection("f|" + item)))
                            .toList()),
            entry(ProblemCode.MODIFIER_TWICE, List.of(rule(selection("f|contains|contains: a")))),
            entry(
                    ProblemCode.MODIFIER_NEEDS_FIELD,
                    List.of(
                            rule(selection("'|exists': true")),
                            rule(selection("'|gt': 5")),
                            rule(selection("'|neq': a")))),
            entry(
                    ProblemCode.MODIFIER_VALUE,
                    Stream.of(
                                    "exists: 1",
                                    "exists: [true, false]",
                                    "gt: '5'",
                                    "gt: a",
                                    "hour: a",
                                    "contains: null",
                                    "fieldref: 5",
                                    "re: null")
                            .map(item -> rule(selection("f|" + item)))
                            .toList()),
            entry(ProblemCode.ALL_OF_ONE, List.of(rule(selection("f|contains|all: a")))),
            entry(ProblemCode.BAD_REGEX, List.of(rule(selection("f|re: '(a'")), rule(selection("f|re: '[z-a]'")))),
            entry(
                    ProblemCode.UNSUPPORTED_REGEX,
                    Stream.of(
                                    "(?=a)b",
                                    "(?!a)b",
                                    "(?<=a)b",
                                    "(?<!a)b",
                                    "(a)\\1",
                                    "(?>a)b",
                                    "a*+b",
                                    "(((a{1000}){1000}){1000})",
                                    "([)]((a{1000}){1000}){1000})")
                            .map(regex -> rule(selection("f|re: '" + regex + "'")))
                            .toList()),
            entry(
                    ProblemCode.BAD_NETWORK,
                    Stream.of("10.0.0.0/33", "10.0.0.1/8", "ten", "::/129", "10.0.0.0/", "1.2.3/8")
                            .map(network -> rule(selection("f|cidr: '" + network + "'")))
                            .toList()),
            entry(
                    ProblemCode.WILDCARD_ENCODED,
                    List.of(rule(selection("f|base64: 'a*'")), rule(selection("f|wide: 'a?'")))),
            entry(ProblemCode.UNKNOWN_PLACEHOLDER, List.of(rule(selection("f|expand: '%who%'")))),
            entry(ProblemCode.TOO_MANY_FORMS, List.of(rule(selection("f|windash|base64: '------'")))),
            entry(
                    ProblemCode.OUT_OF_RANGE,
                    List.of(
                            rule(selection("f|hour: 24")),
                            rule(selection("f|day: 0")),
                            rule(selection("f|month: 1.5")))),
            entry(
                    ProblemCode.BAD_TIMESPAN,
                    List.of(AbsenceTest.absence("within: 1 day"), AbsenceTest.absence("within: 0h"))),
            entry(
                    ProblemCode.BAD_SUMMARY,
                    List.of(
                            GOOD + "custom: {summary: 'a {b'}",
                            GOOD + "custom: {summary: 'a } b'}",
                            GOOD + "custom: {summary: 'a {} b'}")),
            entry(ProblemCode.UNKNOWN_CUSTOM_KEY, List.of(GOOD + "custom: {cod: x}", GOOD + "custom: mine")),
            entry(
                    ProblemCode.TOO_DEEP,
                    List.of(
                            rule("s:\n  f: 1\ncondition: " + "(".repeat(20_000) + "s\n"),
                            rule("s:\n  f: 1\ncondition: " + "not ".repeat(20_000) + "s\n"))));

    @TestFactory
    Stream<DynamicTest> eachExampleHasItsProblemAndNoOther() {
        return EXAMPLES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                entry.getKey() + ": " + text.substring(0, Math.min(200, text.length())),
                                () -> assertThat(Sigma.problems(text))
                                        .isNotEmpty()
                                        .containsOnly(entry.getKey()))));
    }

    @Test
    void everyCodeHasAnExample() {
        Set<ProblemCode> known = EnumSet.copyOf(ELSEWHERE);
        known.addAll(EXAMPLES.keySet());
        assertThat(known).containsExactlyInAnyOrder(ProblemCode.values());
    }

    @Test
    void codesAreUnique() {
        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
    }
}
