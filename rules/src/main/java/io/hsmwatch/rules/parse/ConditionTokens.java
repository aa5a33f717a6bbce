package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and parentheses of a condition, read one after the other. */
final class ConditionTokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([()|])|([^\\s()|]+))");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "of", "(", ")");

    private final Scalar source;
    private final List<Token> tokens;
    private int next;

    private ConditionTokens(Scalar source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** A word or a parenthesis, where it stands. */
    record Token(String text, Place place) {
        boolean is(String keyword) {
            return text.toLowerCase(Locale.ROOT).equals(keyword);
        }
    }

    static ConditionTokens of(Scalar source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source.text());
        while (matcher.lookingAt()) {
            int start = matcher.start(1) >= 0 ? matcher.start(1) : matcher.start(2);
            tokens.add(new Token(source.text().substring(start, matcher.end()), source.at(start)));
            matcher.region(matcher.end(), source.text().length());
        }
        return new ConditionTokens(source, tokens);
    }

    /** The place of the next token, or of the end. */
    Place place() {
        return next < tokens.size()
                ? tokens.get(next).place()
                : source.at(source.text().stripTrailing().length());
    }

    /** Takes the next token if it is this keyword or parenthesis. */
    boolean take(String keyword) {
        if (next < tokens.size() && tokens.get(next).is(keyword)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String parenthesis) {
        if (!take(parenthesis)) {
            throw malformed("\"" + parenthesis + "\" is missing");
        }
    }

    /** Takes a name, a pattern or a quantifier. */
    Token word() {
        if (next == tokens.size()) {
            throw malformed("it ends where a selection is expected");
        }
        Token token = tokens.get(next);
        if (OPERATORS.stream().anyMatch(token::is) || token.is("|")) {
            throw malformed("a selection is expected instead of \"" + token.text() + "\"");
        }
        next++;
        return token;
    }

    void expectEnd() {
        if (next < tokens.size()) {
            String text = tokens.get(next).text();
            throw malformed(
                    text.equals(")") ? "\")\" has no \"(\"" : "\"and\" or \"or\" is missing before \"" + text + "\"");
        }
    }

    MalformedCondition malformed(Token token, String detail) {
        return new MalformedCondition(ProblemCode.BAD_CONDITION, token.place(), detail);
    }

    private MalformedCondition malformed(String detail) {
        boolean pipe = next < tokens.size() && tokens.get(next).is("|");
        return new MalformedCondition(pipe ? ProblemCode.AGGREGATION : ProblemCode.BAD_CONDITION, place(), detail);
    }
}
