package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads our extension for something missing. */
final class AbsenceParser {
    private static final List<String> KEYS = List.of("expect", "within", "group-by");
    private static final Pattern TIMESPAN = Pattern.compile("([1-9][0-9]{0,5})([smhdw])");

    private AbsenceParser() {}

    static Optional<AbsenceSyntax> parse(Yaml.Mapping mapping, ProblemLog log) {
        for (Yaml.Entry entry : mapping.entries()) {
            if (!KEYS.contains(entry.key())) {
                String hint = NearestName.hint(entry.key(), KEYS, "one of " + String.join(", ", KEYS));
                log.addWithHint(ProblemCode.UNKNOWN_WORD, entry.place(), hint, entry.key(), "key of absence");
            }
        }
        var keys = new KeyReader(mapping, log);
        keys.required("expect");
        keys.required("within");
        keys.required("group-by");
        Optional<ConditionSyntax> expectation =
                keys.scalar("expect").flatMap(expect -> ConditionParser.parse(expect, log));
        Optional<Duration> within = keys.scalar("within").flatMap(span -> timespan(span, log));
        if (expectation.isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AbsenceSyntax(keys.text("expect"), expectation.get(), within.get(), keys.texts("group-by")));
    }

    private static Optional<Duration> timespan(Scalar text, ProblemLog log) {
        Matcher matcher = TIMESPAN.matcher(text.text());
        if (!matcher.matches()) {
            log.add(ProblemCode.BAD_TIMESPAN, text.place(), text.text());
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                });
    }
}
