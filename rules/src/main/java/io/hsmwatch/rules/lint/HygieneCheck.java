package io.hsmwatch.rules.lint;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.compile.AttackTags;
import io.hsmwatch.rules.parse.RuleSyntax;
import java.util.List;
import java.util.function.Predicate;

/** Something that each of our rules must say. */
record HygieneCheck(ProblemCode code, Predicate<RuleSyntax> missing) {
    static final List<HygieneCheck> ALL = List.of(
            new HygieneCheck(ProblemCode.NO_CODE, rule -> rule.custom().code().isBlank()),
            new HygieneCheck(ProblemCode.NO_VERSION, rule -> rule.custom().version() == null),
            new HygieneCheck(ProblemCode.NO_LEVEL, rule -> rule.metadata().level() == null),
            new HygieneCheck(
                    ProblemCode.NO_TECHNIQUE,
                    rule -> AttackTags.techniques(rule.metadata().tags()).isEmpty()),
            new HygieneCheck(
                    ProblemCode.NO_FALSE_POSITIVES,
                    rule -> rule.metadata().falsePositives().isEmpty()),
            new HygieneCheck(
                    ProblemCode.NO_BLINDSPOTS,
                    rule -> rule.custom().blindspots().isEmpty()),
            new HygieneCheck(
                    ProblemCode.NO_REMEDIATION,
                    rule -> rule.custom().remediation().isBlank()),
            new HygieneCheck(
                    ProblemCode.NO_PRACTICE, rule -> rule.custom().practices().isEmpty()));

    boolean isMissingIn(RuleSyntax rule) {
        return missing.test(rule);
    }
}
