package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Placeholders;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.Scalar;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of supplied lists in the place of {@code %name%}; {@code \%} is a percent sign. */
final class Expansion {
    private static final int MOST = 10_000;
    private static final Pattern PIECE = Pattern.compile("\\\\%|%([^%\\s]+)%");

    private final Placeholders placeholders;
    private final ProblemLog log;

    Expansion(Placeholders placeholders, ProblemLog log) {
        this.placeholders = placeholders;
        this.log = log;
    }

    /**
     * Every text that the value stands for; none when there was a problem.
     *
     * @param quoting how a supplied value is made fit to stand in the text
     */
    List<String> of(Scalar value, UnaryOperator<String> quoting) {
        List<String> texts = List.of("");
        Matcher matcher = PIECE.matcher(value.text());
        int from = 0;
        while (matcher.find()) {
            texts = appended(texts, List.of(value.text().substring(from, matcher.start())));
            List<String> pieces = matcher.group(1) == null ? List.of("%") : supplied(matcher, value, quoting);
            if (texts.size() * (long) pieces.size() > MOST) {
                log.add(ProblemCode.TOO_MANY_FORMS, value.place(), value.text(), MOST);
                return List.of();
            }
            texts = appended(texts, pieces);
            from = matcher.end();
        }
        return appended(texts, List.of(value.text().substring(from)));
    }

    private List<String> supplied(Matcher placeholder, Scalar value, UnaryOperator<String> quoting) {
        String name = placeholder.group(1);
        List<String> values = placeholders.values(name).orElse(List.of());
        if (values.isEmpty()) {
            log.add(ProblemCode.UNKNOWN_PLACEHOLDER, value.at(placeholder.start()), name);
        }
        return values.stream().map(quoting).toList();
    }

    private static List<String> appended(List<String> texts, List<String> pieces) {
        return texts.stream()
                .flatMap(text -> pieces.stream().map(piece -> text + piece))
                .toList();
    }
}
