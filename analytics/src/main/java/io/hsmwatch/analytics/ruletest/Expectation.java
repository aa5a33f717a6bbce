package io.hsmwatch.analytics.ruletest;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a case expects of its rule.
 *
 * @param fires how many alerts, open or resolved
 * @param resolved how many of them are closed at the end; empty when that does not matter
 * @param each what every one of them says, by the name it has in the alert
 */
public record Expectation(int fires, OptionalInt resolved, Map<Part, String> each) {

    /** The parts of an alert that a case may name. */
    public enum Part {
        HSM,
        ACTOR,
        TARGET,
        SUMMARY;

        private String of(Alert alert) {
            var said = switch (this) {
                case HSM -> alert.subject().hsm();
                case ACTOR -> alert.subject().actor();
                case TARGET -> alert.subject().target();
                case SUMMARY -> alert.text().summary();
            };
            return Objects.requireNonNullElse(said, "nothing");
        }
    }

    public Expectation {
        each = Map.copyOf(each);
    }

    /** What is not as expected, each as one sentence. */
    List<String> disappointments(List<Alert> alerts) {
        var found = new ArrayList<String>();
        if (alerts.size() != fires) {
            found.add("%d alerts expected, %d raised".formatted(fires, alerts.size()));
        }
        long closed = alerts.stream()
                .filter(alert -> alert.state().status() == Status.RESOLVED)
                .count();
        if (resolved.isPresent() && resolved.getAsInt() != closed) {
            found.add("%d resolved alerts expected, %d found".formatted(resolved.getAsInt(), closed));
        }
        for (Part part : Part.values()) {
            String wanted = each.get(part);
            for (Alert alert : wanted == null ? List.<Alert>of() : alerts) {
                if (!part.of(alert).equals(wanted)) {
                    found.add("%s expected to be '%s', is '%s'".formatted(name(part), wanted, part.of(alert)));
                }
            }
        }
        return found;
    }

    static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
