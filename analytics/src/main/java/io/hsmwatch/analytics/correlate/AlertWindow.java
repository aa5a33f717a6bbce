package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import java.time.Instant;
import java.util.List;

/**
 * An alert that may still count.
 *
 * @param leader the finding that gave the alert its subject and text
 * @param occurrences those already counted, shortened; beyond {@link AlertCount#REMEMBERED} a second delivery counts
 * @param unsent whether it changed since it was last told
 * @param expires when no more can come, late records included
 */
record AlertWindow(Alert alert, Leader leader, List<String> occurrences, boolean unsent, Instant expires)
        implements Window {

    AlertWindow {
        occurrences = List.copyOf(occurrences);
    }

    /** A change is told at the next tick, however early that is; so a storm is told once a tick. */
    @Override
    public Instant wakeAt() {
        return unsent ? Instant.EPOCH : expires;
    }

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return judges.alerts().due(this);
    }

    AlertWindow told(Alert as) {
        return new AlertWindow(as, leader, occurrences, false, expires);
    }
}
