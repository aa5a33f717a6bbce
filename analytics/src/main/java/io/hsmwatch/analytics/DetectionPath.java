package io.hsmwatch.analytics;

import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.correlate.AbsenceKey;
import io.hsmwatch.analytics.correlate.Correlation;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.analytics.correlate.Step;
import io.hsmwatch.analytics.correlate.Window;
import io.hsmwatch.analytics.detect.Detector;
import io.hsmwatch.analytics.detect.Occurrence;
import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.ingest.AuditOutcome;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Normalised.Accepted;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.Normaliser;
import io.hsmwatch.ingest.Projection;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import io.hsmwatch.ingest.Stage;
import io.hsmwatch.ingest.Tick;
import io.hsmwatch.ingest.Watch;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path every record takes, live or replayed: {@link #read} and {@link #step}, with one keyed seam between them.
 * Pure: the same records give the same signals, the same signals give the same alerts.
 */
public final class DetectionPath {

    private final Normaliser normaliser;
    private final Detector detector;
    private final Correlation correlation;
    private final List<Rule> expecting;

    public DetectionPath(RuleSet rules, Policy policy) {
        List<String> fields = rules.fields().stream().map(Field::name).toList();
        this.normaliser = new Normaliser(Projection.of(fields, rules.needsScalars()));
        this.detector = new Detector(rules);
        this.correlation = Correlation.of(rules.rules(), detector, this::readAgain, policy);
        this.expecting = correlation.expecting();
    }

    /** Stateless half: normalise, then hold every rule against it. Never throws. */
    public Reading read(RawRecord record) {
        try {
            return switch (record.kind()) {
                case AUDIT -> audit(record);
                case INVENTORY -> Reading.of(List.of(new Signal.Observed(InventoryObservation.parse(record.bytes()))));
                case TICK -> Reading.of(Tick.parse(record.bytes()).time());
                case WATCH -> Reading.of(watched(Watch.parse(record.bytes())));
            };
        } catch (IllegalArgumentException e) {
            return Reading.of(new Rejected(record, RejectReason.BAD_OWN_RECORD, String.valueOf(e.getMessage())));
        }
    }

    /** Stateful half, for one group: what is remembered next, what is told, and what that means for other groups. */
    public Step step(@Nullable Window window, Signal signal) {
        return correlation.step(window, signal);
    }

    private Reading audit(RawRecord record) {
        return normaliser
                .normalise(record)
                .fold(
                        accepted -> Reading.of(accepted.event(), signals(accepted.event())),
                        Reading::of,
                        skipped -> Reading.SKIPPED);
    }

    private List<Signal> signals(AuditEvent event) {
        var signals = new ArrayList<Signal>(1);
        Occurrence occurrence = Occurrence.of(event);
        detector.detect(occurrence).forEach(finding -> signals.add(new Signal.Found(finding)));
        if (event.stage() != Stage.NONE && event.operationKey() != null) {
            signals.add(new Signal.Half(event));
        }
        if (event.action() == AuditAction.ROLE_ASSIGNMENT_GRANT
                && event.outcome() == AuditOutcome.SUCCESS
                && event.value(AuditField.ROLE_ASSIGNMENT_ID) instanceof String assignment) {
            signals.add(new Signal.Granted(event, assignment));
        }
        if (event.managedHsm() && event.action() != AuditAction.HSM_PURGE) {
            expecting.forEach(rule -> signals.add(expected(rule, event, occurrence)));
        }
        return signals;
    }

    /** Anything that an HSM does shows that it is there; the end of its deletion shows that it is not. */
    private static Signal expected(Rule rule, AuditEvent event, Occurrence occurrence) {
        var key = new AbsenceKey(rule.identity().id(), event.hsm());
        if (rule.absence().orElseThrow().isMetBy(occurrence)) {
            return new Signal.Met(key, event.time(), Evidence.of(event));
        }
        return event.action() == AuditAction.HSM_DELETE && event.outcome() == AuditOutcome.SUCCESS
                ? new Signal.Gone(key, event.time(), Evidence.of(event))
                : new Signal.Seen(key, event.time());
    }

    private List<Signal> watched(Watch watch) {
        return expecting.stream()
                .map(rule ->
                        (Signal) new Signal.Seen(new AbsenceKey(rule.identity().id(), watch.hsm()), watch.since()))
                .toList();
    }

    /** A record kept in a window. It was accepted once; under other rules it still is, since limits are not theirs. */
    private @Nullable AuditEvent readAgain(RawRecord record) {
        return normaliser.normalise(record) instanceof Accepted accepted ? accepted.event() : null;
    }
}
