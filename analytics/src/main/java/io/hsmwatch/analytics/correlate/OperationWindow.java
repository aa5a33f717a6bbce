package io.hsmwatch.analytics.correlate;

import io.hsmwatch.ingest.RawRecord;
import java.time.Instant;
import java.util.List;

/** The records of one Activity Log operation that came so far, as they came. */
record OperationWindow(List<RawRecord> starts, List<RawRecord> ends, Instant expires) implements Window {

    OperationWindow {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
    }

    @Override
    public Instant wakeAt() {
        return expires;
    }

    @Override
    public Step due(Correlation judges, Signal.Due due) {
        return Step.NOTHING;
    }
}
