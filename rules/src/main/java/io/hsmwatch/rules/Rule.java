package io.hsmwatch.rules;

import java.util.List;
import java.util.Optional;

/**
 * A rule, ready to be asked about events.
 *
 * @param attack ids of the ATT&CK techniques, such as {@code T1485} or {@code T1098.003}
 */
public record Rule(
        RuleIdentity identity,
        String title,
        Level level,
        RuleText text,
        List<String> attack,
        RuleAlerting alerting,
        Detection detection) {
    public Rule {
        attack = List.copyOf(attack);
    }

    /** Whether the event is what the rule looks for; never so for a rule about something missing. */
    public boolean matches(EventView event) {
        return detection.condition().test(event);
    }

    /** What is expected, when this is a rule about something missing. */
    public Optional<Absence> absence() {
        return Optional.ofNullable(detection.absence());
    }
}
