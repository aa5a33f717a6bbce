package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one HSM, again and again: how things stood, and what has been heard since.
 *
 * @param of the rule that expects it, and the HSM
 * @param standing as far as time has passed; null while only heard of
 * @param heard in the order of event time, waiting for time to pass it
 */
record AbsenceWindow(AbsenceKey of, @Nullable Standing standing, List<Turn> heard, Instant wakeAt) implements Window {

    AbsenceWindow {
        heard = List.copyOf(heard);
    }

    /**
     * How things stand.
     *
     * @param anchor the last time that all was well: first sight of the HSM, or the last time it was met
     * @param proof the record that met it last; null while only sight is known
     * @param open the alert about the gap that is not closed yet
     * @param gone when the HSM was last deleted; null if it never was
     */
    record Standing(
            Instant anchor,
            @Nullable Evidence proof,
            @Nullable Alert open,
            @Nullable Instant gone) {

        /** Whether the HSM was deleted and nothing was heard of it since. */
        boolean left() {
            return gone != null && !anchor.isAfter(gone);
        }
    }

    /** In the order in which those of one instant are taken. */
    enum Kind {
        SEEN,
        MET,
        GONE
    }

    /**
     * Something heard of the HSM.
     *
     * @param evidence null for mere sight
     */
    record Turn(Instant time, Kind kind, @Nullable Evidence evidence) {
        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::time)
                .thenComparing(Turn::kind)
                .thenComparing(Turn::evidence, Comparator.nullsFirst(Evidence.ORDER));
    }

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return judges.absences().due(this);
    }
}
