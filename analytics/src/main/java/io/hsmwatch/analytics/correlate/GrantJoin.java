package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.correlate.GrantWindow.Grant;
import io.hsmwatch.analytics.detect.Detector;
import io.hsmwatch.analytics.detect.Finding;
import io.hsmwatch.analytics.detect.GrantFacts;
import io.hsmwatch.analytics.detect.Occurrence;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who got a local role. The audit record does not say; the inventory does, before or after. What is not known
 * in time is told as such, and settled when the inventory speaks after all.
 */
final class GrantJoin {

    private static final int KEPT = 8;

    /** How long a late word of the inventory still settles what was told. */
    private static final Duration LIFE = Duration.ofDays(35);

    private final Detector detector;
    private final Function<RawRecord, @Nullable AuditEvent> reader;
    private final Duration verifyWithin;

    GrantJoin(Detector detector, Function<RawRecord, @Nullable AuditEvent> reader, Duration verifyWithin) {
        this.detector = detector;
        this.reader = reader;
        this.verifyWithin = verifyWithin;
    }

    Step granted(@Nullable GrantWindow window, AuditEvent event) {
        List<Grant> grants = window == null ? List.of() : window.grants();
        InventoryObservation observation = window == null ? null : window.observation();
        if (grants.size() >= KEPT
                || grants.stream()
                        .anyMatch(grant ->
                                grant.record().bytes().equals(event.raw().bytes()))) {
            return Step.remember(window);
        }
        var grant = new Grant(event.raw(), event.time().plus(verifyWithin), false);
        var more = new ArrayList<>(grants);
        var signals = new ArrayList<Signal>();
        more.add(observation == null ? grant : known(grant, observation, time(observation), signals));
        return Step.remember(window(more, observation)).then(signals);
    }

    Step observed(@Nullable GrantWindow window, Signal.Observed observed) {
        List<Grant> grants = window == null ? List.of() : window.grants();
        InventoryObservation before = window == null ? null : window.observation();
        InventoryObservation now = observed.observation();
        if (!GrantFacts.complete(now)
                || (before != null && (same(before, now) || time(now).isBefore(time(before))))) {
            return Step.remember(window);
        }
        var signals = new ArrayList<Signal>();
        var judged = new ArrayList<Grant>();
        grants.forEach(grant -> judged.add(known(grant, now, observed.time(), signals)));
        return Step.remember(window(judged, now)).then(signals);
    }

    /** Decided by event time, so that it does not matter which record came first. */
    private Grant known(Grant grant, InventoryObservation observation, Instant when, List<Signal> signals) {
        AuditEvent event = reader.apply(grant.record());
        if (event == null) {
            return grant;
        }
        Occurrence occurrence = Occurrence.of(event);
        List<Finding> verified = detector.detect(occurrence.knowing(GrantFacts.of(observation)));
        boolean late = grant.told() || when.isAfter(grant.due());
        if (late) {
            Instant settled = when.isAfter(grant.due()) ? when : grant.due();
            for (Finding finding : detector.detect(occurrence.knowing(GrantFacts.unverified()))) {
                if (verified.stream().noneMatch(other -> other.alertId().equals(finding.alertId()))) {
                    signals.add(new Signal.Found(finding));
                    signals.add(new Signal.Settled(finding, settled, List.of()));
                }
            }
        }
        verified.forEach(finding -> signals.add(new Signal.Found(finding)));
        return new Grant(grant.record(), grant.due(), late);
    }

    /** Tells what nobody knew in time, and forgets what no word of the inventory could settle any more. */
    Step due(GrantWindow window, Instant time) {
        var signals = new ArrayList<Signal>();
        var left = window.grants().stream()
                .filter(grant -> grant.due().plus(LIFE).isAfter(time))
                .map(grant -> grant.due().isAfter(time) ? grant : asked(grant, window, signals))
                .toList();
        GrantWindow next = left.isEmpty() && window.observation() == null ? null : window(left, window.observation());
        return Step.remember(next).then(signals);
    }

    /** Tells of every grant that nobody can verify any more, whether or not its time was up. */
    Step closed(GrantWindow window) {
        var signals = new ArrayList<Signal>();
        var asked = window.grants().stream()
                .map(grant -> asked(grant, window, signals))
                .toList();
        return Step.remember(window(asked, window.observation())).then(signals);
    }

    private Grant asked(Grant grant, GrantWindow window, List<Signal> signals) {
        if (window.observation() != null || grant.told()) {
            return grant;
        }
        AuditEvent event = reader.apply(grant.record());
        if (event != null) {
            detector.detect(Occurrence.of(event).knowing(GrantFacts.unverified()))
                    .forEach(finding -> signals.add(new Signal.Found(finding)));
        }
        return new Grant(grant.record(), grant.due(), true);
    }

    private static GrantWindow window(List<Grant> grants, @Nullable InventoryObservation observation) {
        Instant wakeAt = grants.stream()
                .map(grant -> observation != null || grant.told() ? grant.due().plus(LIFE) : grant.due())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new GrantWindow(grants, observation, wakeAt);
    }

    private static boolean same(InventoryObservation one, InventoryObservation other) {
        return GrantFacts.of(one).equals(GrantFacts.of(other));
    }

    private static Instant time(InventoryObservation observation) {
        Instant observedAt = observation.observedAt();
        return observedAt == null ? Instant.MIN : observedAt;
    }
}
