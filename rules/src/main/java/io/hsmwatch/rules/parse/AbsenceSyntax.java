package io.hsmwatch.rules.parse;

import java.time.Duration;
import java.util.List;

/**
 * Our extension for something missing, under {@code absence:}.
 *
 * @param expect the expectation as written
 * @param expectation the same, parsed like a condition
 */
public record AbsenceSyntax(String expect, ConditionSyntax expectation, Duration within, List<String> groupBy) {
    public AbsenceSyntax {
        groupBy = List.copyOf(groupBy);
    }
}
