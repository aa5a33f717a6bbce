package io.hsmwatch.rules.parse;

import java.util.List;

/**
 * The detection of a rule.
 *
 * @param conditions one or more, any of which is enough; none in a rule about something missing that states none
 */
public record DetectionSyntax(List<Named> selections, List<ConditionSyntax> conditions) {
    public DetectionSyntax {
        selections = List.copyOf(selections);
        conditions = List.copyOf(conditions);
    }

    /** A selection under its name. */
    public record Named(String name, Place place, SelectionSyntax selection) {}

    /** The names of all selections, in their order. */
    public List<String> names() {
        return selections.stream().map(Named::name).toList();
    }
}
