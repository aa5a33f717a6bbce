package io.hsmwatch.rules;

import io.hsmwatch.rules.compile.Condition;
import java.time.Duration;
import java.util.List;

/**
 * What a rule about something missing expects: an event that has to come, again and again, within a time.
 *
 * @param expect the expectation as the rule writes it: a selection's name, or a whole condition
 * @param expectation the same, compiled
 * @param within the longest silence that is no gap
 * @param groupBy names of the fields whose values are expected each for itself
 */
public record Absence(String expect, Condition expectation, Duration within, List<String> groupBy) {
    public Absence {
        groupBy = List.copyOf(groupBy);
    }

    /** Whether this is an event that was waited for. */
    public boolean isMetBy(EventView event) {
        return expectation.test(event);
    }
}
