package io.hsmwatch.analytics.correlate;

import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord;
import java.time.Instant;
import java.util.List;

/**
 * One local role assignment: the grants of it that came, and what the inventory said of it.
 *
 * @param words of the inventory that say to whom the role was given; those that say the same are one, the earliest
 */
record GrantWindow(List<Grant> grants, List<InventoryObservation> words, Instant wakeAt) implements Window {

    GrantWindow {
        grants = List.copyOf(grants);
        words = List.copyOf(words);
    }

    /**
     * A grant that came.
     *
     * @param due when the inventory must have said who got the role
     */
    record Grant(RawRecord record, Instant due, Standing standing) {
        Grant now(Standing next) {
            return new Grant(record, due, next);
        }
    }

    enum Standing {
        /** The inventory still has time. */
        WAITING,
        /** It was told that nobody knows who got the role. */
        UNVERIFIED,
        /** The inventory has spoken, in time or late. */
        VERIFIED
    }

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return judges.grants().due(this, due.time());
    }
}
