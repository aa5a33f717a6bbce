package io.hsmwatch.rules;

import java.util.List;

/**
 * What came of loading rule files: the rules that are good, and everything that is wrong.
 *
 * @param problems in the order of files, lines and columns
 */
public record LoadedRules(RuleSet rules, List<Problem> problems) {
    public LoadedRules {
        problems = List.copyOf(problems);
    }

    /** The problems for which rules were left out. */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** The problems that left no rule out. */
    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }
}
