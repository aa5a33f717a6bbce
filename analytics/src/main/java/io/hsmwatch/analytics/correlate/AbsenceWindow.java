package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one HSM, again and again: when it was last met, and what is open because it was not.
 *
 * @param of the rule that expects it, and the HSM
 * @param anchor the last time that all was well: first sight of the HSM, or the last time it was met
 * @param proof the record that met it last; null while only first sight is known
 * @param later those that met it after the deadline, while time has not yet passed the deadline
 * @param open the alert about the gap that is not closed yet
 * @param gone when the HSM was deleted; null while it stands
 */
record AbsenceWindow(
        AbsenceKey of,
        Instant anchor,
        @Nullable Evidence proof,
        List<Evidence> later,
        @Nullable Alert open,
        @Nullable Instant gone,
        Instant wakeAt)
        implements Window {

    AbsenceWindow {
        later = List.copyOf(later);
    }

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return judges.absences().missed(this);
    }
}
