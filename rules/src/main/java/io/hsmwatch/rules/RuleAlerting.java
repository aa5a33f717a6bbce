package io.hsmwatch.rules;

import java.util.List;

/**
 * How matches of a rule become alerts.
 *
 * @param groupBy names of the fields whose values make one alert of many matches; empty when the rule leaves the choice
 *     to whoever raises the alerts
 * @param each whether every match is an alert of its own
 */
public record RuleAlerting(List<String> groupBy, boolean each) {
    public RuleAlerting {
        groupBy = List.copyOf(groupBy);
    }
}
