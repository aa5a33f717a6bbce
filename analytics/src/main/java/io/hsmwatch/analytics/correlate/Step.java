package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one signal.
 *
 * @param window what the group remembers from now on; null to forget it
 * @param alerts to be told
 * @param signals for other groups, to be judged next
 */
public record Step(@Nullable Window window, List<Alert> alerts, List<Signal> signals) {

    static final Step NOTHING = new Step(null, List.of(), List.of());

    public Step {
        alerts = List.copyOf(alerts);
        signals = List.copyOf(signals);
    }

    static Step remember(@Nullable Window window) {
        return new Step(window, List.of(), List.of());
    }

    Step tell(Alert alert) {
        return new Step(window, List.of(alert), signals);
    }

    Step then(List<Signal> next) {
        return new Step(window, alerts, next);
    }
}
