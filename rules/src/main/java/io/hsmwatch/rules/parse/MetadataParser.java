package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.Level;
import io.hsmwatch.rules.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the keys that Sigma defines, but for the detection. */
final class MetadataParser {
    private static final int LONGEST_TITLE = 256;
    private static final List<String> STATUSES = List.of("stable", "test", "experimental", "deprecated", "unsupported");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private MetadataParser() {}

    static MetadataSyntax parse(KeyReader keys, ProblemLog log) {
        keys.required("title");
        keys.required("logsource");
        keys.mapping("logsource");
        title(keys, log);
        id(keys, log);
        keys.scalar("status").ifPresent(status -> word(status, STATUSES, "status", log));
        return new MetadataSyntax(
                keys.text("id"),
                keys.text("title"),
                level(keys, log),
                keys.text("description"),
                keys.texts("falsepositives"),
                keys.texts("references"),
                keys.texts("tags"));
    }

    private static void title(KeyReader keys, ProblemLog log) {
        keys.scalar("title")
                .filter(title -> title.text().length() > LONGEST_TITLE)
                .ifPresent(title ->
                        log.add(ProblemCode.WRONG_TYPE, title.place(), "title", "at most 256 characters long"));
    }

    private static void id(KeyReader keys, ProblemLog log) {
        keys.scalar("id")
                .filter(id -> !UUID.matcher(id.text()).matches())
                .ifPresent(id -> log.add(ProblemCode.BAD_ID, id.place(), id.text()));
    }

    private static @Nullable Level level(KeyReader keys, ProblemLog log) {
        Optional<Scalar> level = keys.scalar("level");
        level.ifPresent(label -> word(label, Level.labels(), "level", log));
        return level.flatMap(label -> Level.labelled(label.text())).orElse(null);
    }

    private static void word(Scalar word, List<String> known, String what, ProblemLog log) {
        if (known.stream().noneMatch(word.text()::equalsIgnoreCase)) {
            String hint = NearestName.hint(word.text(), known, "one of " + String.join(", ", known));
            log.addWithHint(ProblemCode.UNKNOWN_WORD, word.place(), hint, word.text(), what);
        }
    }
}
