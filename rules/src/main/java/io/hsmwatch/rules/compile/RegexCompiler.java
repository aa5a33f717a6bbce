package io.hsmwatch.rules.compile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.Scalar;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import java.util.Optional;

/** Makes regular expressions that run in linear time, or says why one cannot. */
final class RegexCompiler {
    private static final java.util.regex.Pattern LOOKAROUND = java.util.regex.Pattern.compile("\\(\\?<?[=!]");
    private static final java.util.regex.Pattern BACKREFERENCE =
            java.util.regex.Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\([1-9]|k[<{'])");
    private static final java.util.regex.Pattern NO_WAY_BACK =
            java.util.regex.Pattern.compile("\\(\\?>|(?<!\\\\)[*+?}]\\+");

    private RegexCompiler() {}

    static Optional<Matcher> compile(String regex, Item item, Scalar place, ProblemLog log) {
        try {
            if (RegexSize.of(regex) > RegexSize.MOST) {
                log.add(ProblemCode.UNSUPPORTED_REGEX, place.place(), "repetition beyond " + RegexSize.MOST + " steps");
                return Optional.empty();
            }
            return Optional.of(new Matcher.Regex(Pattern.compile(regex, flags(item))));
        } catch (PatternSyntaxException e) {
            unsupported(regex)
                    .ifPresentOrElse(
                            what -> log.add(ProblemCode.UNSUPPORTED_REGEX, place.place(), what),
                            () -> log.add(ProblemCode.BAD_REGEX, place.place(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static int flags(Item item) {
        return (item.has(Modifier.I) ? Pattern.CASE_INSENSITIVE : 0)
                | (item.has(Modifier.M) ? Pattern.MULTILINE : 0)
                | (item.has(Modifier.S) ? Pattern.DOTALL : 0);
    }

    /** Names what RE2 leaves out on purpose, if that is what the expression uses. */
    private static Optional<String> unsupported(String regex) {
        if (LOOKAROUND.matcher(regex).find()) {
            return Optional.of("looking ahead or behind");
        }
        if (BACKREFERENCE.matcher(regex).find()) {
            return Optional.of("referring back to a group");
        }
        return NO_WAY_BACK.matcher(regex).find() ? Optional.of("a possessive or atomic repetition") : Optional.empty();
    }
}
