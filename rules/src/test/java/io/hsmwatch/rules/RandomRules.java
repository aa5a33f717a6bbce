package io.hsmwatch.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random rules and events over few fields and short texts, so that they meet often. */
public final class RandomRules {
    private static final List<String> FIELDS = List.of("a", "b", "c.d");
    private static final List<String> TEXTS = List.of(
            "x",
            "X",
            "xy",
            "*",
            "x*",
            "*y",
            "?",
            "x?y",
            "x*y*x",
            "x*x",
            "",
            "\\*",
            "x\\\\*",
            "\\?x",
            "-x",
            "/x y",
            "–x",
            "10",
            "true",
            "10.0.0.1",
            "ä",
            "Ä*",
            "x\\y");
    private static final List<String> PLAIN = List.of("1", "10", "true", "False", "null", "2.5", "~");
    private static final List<String> ENDS = List.of("", "", "", "|contains", "|startswith", "|endswith");
    private static final List<String> LATER =
            List.of("", "", "|cased", "|all", "|windash", "|neq", "|windash|cased|neq", "|all|neq");
    private static final List<String> SPECIAL = List.of(
            "|exists: true",
            "|exists: false",
            "|gt: 5",
            "|lte: 10",
            "|re: '^x.?y*$'",
            "|re|i: 'X|Ä'",
            "|re|neq: '1'",
            "|cidr: 10.0.0.0/8",
            "|fieldref: b",
            "|fieldref|neq: c.d",
            "|fieldref|contains: a",
            "|gte|all: [1, 10]");
    private static final List<String> VALUES = List.of(
            "'x'",
            "'X'",
            "'xy'",
            "'xyyx'",
            "'x*'",
            "'*'",
            "''",
            "'?x'",
            "'-x'",
            "'–x'",
            "'/X Y'",
            "'x\\\\y'",
            "1",
            "10",
            "5.5",
            "'10'",
            "10.0",
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "'10.1.2.3'",
            "'ä'",
            "'Ä1'",
            "'x\\nxyx'",
            "'😀'");

    private final Random random;

    public RandomRules(Random random) {
        this.random = random;
    }

    /** A detection that loads. */
    public String detection() {
        int selections = 1 + random.nextInt(3);
        String defined = IntStream.range(0, selections)
                .mapToObj(i -> "s" + i + ":" + selection())
                .collect(Collectors.joining());
        return defined + "condition: " + condition(3, selections) + "\n";
    }

    private String selection() {
        return switch (random.nextInt(5)) {
            case 0 -> "\n  - " + map("\n    ") + "\n  - " + map("\n    ") + "\n";
            case 1 -> "\n  - 'x'\n  - " + map("\n    ") + "\n";
            case 2 -> random.nextBoolean() ? "\n  - 'xy'\n  - '1'\n" : "\n  '|all':\n    - 'x'\n    - '?'\n";
            default -> "\n  " + map("\n  ") + "\n";
        };
    }

    private String map(String separator) {
        List<String> fields = new ArrayList<>(FIELDS);
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> item(fields.remove(random.nextInt(fields.size()))))
                .collect(Collectors.joining(separator));
    }

    private String item(String field) {
        if (random.nextInt(4) == 0) {
            return field + pick(SPECIAL);
        }
        String end = pick(ENDS);
        String later = pick(LATER);
        boolean typed = end.isEmpty() && !later.contains("windash");
        String values = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> typed && random.nextInt(3) == 0 ? pick(PLAIN) : "'" + pick(TEXTS) + "'")
                .collect(Collectors.joining(", "));
        return field + end + later + ": [" + values + "]";
    }

    private String condition(int depth, int selections) {
        return switch (random.nextInt(depth == 0 ? 3 : 7)) {
            case 0 -> "1 of s*";
            case 1 -> random.nextBoolean() ? "all of them" : "s" + random.nextInt(selections);
            case 2 -> "s" + random.nextInt(selections);
            case 3 -> "not " + condition(0, selections);
            case 4 -> "(" + condition(depth - 1, selections) + ")";
            case 5 -> condition(depth - 1, selections) + " AND " + condition(depth - 1, selections);
            default -> condition(depth - 1, selections) + " or " + condition(depth - 1, selections);
        };
    }

    /** An event as JSON; any field may be there or not. */
    public String event() {
        List<String> members = new ArrayList<>();
        for (String field : List.of("'a': %s", "'b': %s", "'c': {'d': %s}")) {
            if (random.nextInt(4) > 0) {
                members.add(String.format(field, value()));
            }
        }
        return "{" + String.join(", ", members) + "}";
    }

    private String value() {
        return random.nextInt(4) == 0 ? "[" + pick(VALUES) + ", " + pick(VALUES) + "]" : pick(VALUES);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
