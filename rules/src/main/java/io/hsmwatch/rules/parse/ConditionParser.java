package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.ConditionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses a condition: {@code or} binds least, then {@code and}, then {@code not}. Keywords may have any case, as public
 * rules write them in both.
 */
final class ConditionParser {
    private static final int DEEPEST = 64;

    private final ConditionTokens tokens;

    private ConditionParser(ConditionTokens tokens) {
        this.tokens = tokens;
    }

    /** The condition; none when it is malformed, which is then a problem. */
    static Optional<ConditionSyntax> parse(Scalar text, ProblemLog log) {
        var tokens = ConditionTokens.of(text);
        try {
            var parser = new ConditionParser(tokens);
            ConditionSyntax condition = parser.disjunction(0);
            tokens.expectEnd();
            return Optional.of(condition);
        } catch (MalformedCondition e) {
            log.add(e.code(), e.place(), e.detail());
            return Optional.empty();
        }
    }

    private ConditionSyntax disjunction(int depth) {
        List<ConditionSyntax> parts = new ArrayList<>();
        do {
            parts.add(conjunction(depth));
        } while (tokens.take("or"));
        return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.Or(parts);
    }

    private ConditionSyntax conjunction(int depth) {
        List<ConditionSyntax> parts = new ArrayList<>();
        do {
            parts.add(negation(depth));
        } while (tokens.take("and"));
        return parts.size() == 1 ? parts.get(0) : new ConditionSyntax.And(parts);
    }

    private ConditionSyntax negation(int depth) {
        if (depth > DEEPEST) {
            throw new MalformedCondition(ProblemCode.TOO_DEEP, tokens.place(), String.valueOf(DEEPEST));
        }
        if (tokens.take("not")) {
            return new ConditionSyntax.Not(negation(depth + 1));
        }
        if (tokens.take("(")) {
            ConditionSyntax inner = disjunction(depth + 1);
            tokens.expect(")");
            return inner;
        }
        return selection();
    }

    private ConditionSyntax selection() {
        Token token = tokens.word();
        if (tokens.take("of")) {
            return quantified(token);
        }
        if (token.text().contains("*")) {
            throw tokens.malformed(token, "\"" + token.text() + "\" needs \"1 of\" or \"all of\" before it");
        }
        return new ConditionSyntax.Selection(token.text(), token.place());
    }

    private ConditionSyntax quantified(Token quantifier) {
        boolean all = quantifier.is("all");
        if (!all && !quantifier.is("1") && !quantifier.is("any")) {
            throw tokens.malformed(quantifier, "before \"of\" stands 1, any or all, not \"" + quantifier.text() + "\"");
        }
        Token pattern = tokens.word();
        return pattern.is("them")
                ? new ConditionSyntax.OfThem(all, pattern.place())
                : new ConditionSyntax.OfPattern(all, pattern.text(), pattern.place());
    }
}
