package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.detect.Detector;
import io.hsmwatch.analytics.detect.Occurrence;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Joins the records of an Activity Log operation, in any order: the start has the body, the end has the outcome. Every
 * start is judged with every end, since a caller can choose the correlation id and use it twice.
 */
final class OperationJoin {

    /** Of each kind; more is an attempt to push a body out: it is judged with what is there, and the earliest stay. */
    private static final int KEPT = 8;

    /** Both records of an operation become visible within minutes; a long operation ends within the hour. */
    private static final Duration LIFE = Duration.ofHours(2);

    private final Detector detector;
    private final Function<RawRecord, @Nullable AuditEvent> reader;

    OperationJoin(Detector detector, Function<RawRecord, @Nullable AuditEvent> reader) {
        this.detector = detector;
        this.reader = reader;
    }

    Step join(@Nullable OperationWindow window, AuditEvent event) {
        var before = window == null ? new OperationWindow(List.of(), List.of(), Instant.MIN) : window;
        boolean starts = event.stage() == Stage.START;
        List<RawRecord> same = starts ? before.starts() : before.ends();
        List<RawRecord> grown = Kept.with(same, event.raw(), KEPT);
        if (grown.equals(same) && Kept.holds(same, event.raw())) {
            return Step.remember(before);
        }
        Instant end = event.time().plus(LIFE);
        Instant expires = end.isAfter(before.expires()) ? end : before.expires();
        return Step.remember(
                        starts
                                ? new OperationWindow(grown, before.ends(), expires)
                                : new OperationWindow(before.starts(), grown, expires))
                .then(starts ? with(before.ends(), event, false) : with(before.starts(), event, true));
    }

    private List<Signal> with(List<RawRecord> others, AuditEvent event, boolean ends) {
        var found = new ArrayList<Signal>();
        for (RawRecord other : others) {
            AuditEvent half = reader.apply(other);
            if (half != null && isNear(event, half)) {
                var occurrence = ends ? Occurrence.joined(event, half) : Occurrence.joined(half, event);
                detector.detect(occurrence).forEach(finding -> found.add(new Signal.Found(finding)));
            }
        }
        return found;
    }

    /** Decided by event time, since how long a window is remembered beyond that depends on the ticks. */
    private static boolean isNear(AuditEvent one, AuditEvent other) {
        return Duration.between(one.time(), other.time()).abs().compareTo(LIFE) <= 0;
    }
}
