package io.hsmwatch.analytics.correlate;

import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One local role assignment: the grants of it that came, and what the inventory knows of it.
 *
 * @param observation the latest that says to whom the role was given
 */
record GrantWindow(List<Grant> grants, @Nullable InventoryObservation observation, Instant wakeAt) implements Window {

    GrantWindow {
        grants = List.copyOf(grants);
    }

    /**
     * A grant that came.
     *
     * @param due when the inventory must have said who got the role
     * @param told that nobody knows who got it
     */
    record Grant(RawRecord record, Instant due, boolean told) {}

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return judges.grants().due(this, due.time());
    }
}
