package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.correlate.GrantWindow.Grant;
import io.hsmwatch.analytics.correlate.GrantWindow.Standing;
import io.hsmwatch.analytics.detect.Detector;
import io.hsmwatch.analytics.detect.Finding;
import io.hsmwatch.analytics.detect.GrantFacts;
import io.hsmwatch.analytics.detect.Occurrence;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.rules.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who got a local role. The audit record does not say; the inventory does, before or after. What its words
 * mean for a grant is told at once; that there was no word in time, and that a late one settles it, only when time has
 * passed that moment, so that it does not matter which record came first.
 */
final class GrantJoin {

    /** Of grants, and of different words: of one more, all that can be said is said at once, and it is not remembered. */
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
        GrantWindow before = window == null ? new GrantWindow(List.of(), List.of(), Instant.MAX) : window;
        var grant = new Grant(event.raw(), event.time().plus(verifyWithin), Standing.WAITING);
        Occurrence occurrence = Occurrence.of(event);
        var signals = new ArrayList<Signal>();
        before.words().forEach(word -> signals.addAll(found(occurrence, GrantFacts.of(word))));
        var grants = new ArrayList<Grant>();
        before.grants().forEach(known -> grants.add(delivered(known, grant)));
        if (before.grants().stream().noneMatch(known -> Kept.isSame(known.record(), grant.record()))) {
            if (grants.size() < KEPT) {
                grants.add(grant);
            } else if (before.words().isEmpty()) {
                signals.addAll(found(occurrence, GrantFacts.unverified()));
            }
        }
        return Step.remember(window(grants, before.words())).then(signals);
    }

    private static Grant delivered(Grant known, Grant again) {
        return Kept.isSame(known.record(), again.record())
                ? new Grant(Kept.earlier(known.record(), again.record()), known.due(), known.standing())
                : known;
    }

    Step observed(@Nullable GrantWindow window, InventoryObservation word) {
        GrantWindow before = window == null ? new GrantWindow(List.of(), List.of(), Instant.MAX) : window;
        if (!GrantFacts.complete(word)) {
            return Step.remember(window);
        }
        var words = new ArrayList<InventoryObservation>();
        before.words()
                .forEach(known -> words.add(same(known, word) && said(word).isBefore(said(known)) ? word : known));
        if (before.words().stream().anyMatch(known -> same(known, word))) {
            return Step.remember(window(before.grants(), words));
        }
        if (words.size() < KEPT) {
            words.add(word);
        }
        var signals = new ArrayList<Signal>();
        for (Grant grant : before.grants()) {
            occurrence(grant).ifPresent(occurrence -> signals.addAll(found(occurrence, GrantFacts.of(word))));
        }
        return Step.remember(window(before.grants(), words)).then(signals);
    }

    /** Time has come this far: tells what nobody knew, settles it, and forgets what no word could settle any more. */
    Step due(GrantWindow window, Instant time) {
        var signals = new ArrayList<Signal>();
        var left = new ArrayList<Grant>();
        for (Grant grant : window.grants()) {
            if (wakeAt(grant, window.words()).isAfter(time)) {
                left.add(grant);
            } else if (grant.due().plus(LIFE).isAfter(time)) {
                left.add(asked(grant, window.words(), signals));
            }
        }
        return Step.remember(left.isEmpty() && window.words().isEmpty() ? null : window(left, window.words()))
                .then(signals);
    }

    /** Tells of every grant that nobody can verify any more, whether or not its time was up. */
    Step closed(GrantWindow window) {
        var signals = new ArrayList<Signal>();
        var asked = window.grants().stream()
                .map(grant -> grant.standing() == Standing.WAITING ? asked(grant, window.words(), signals) : grant)
                .toList();
        return Step.remember(window(asked, window.words())).then(signals);
    }

    private Grant asked(Grant grant, List<InventoryObservation> words, List<Signal> signals) {
        Optional<InventoryObservation> first = first(words);
        if (grant.standing() == Standing.WAITING) {
            if (first.filter(word -> !said(word).isAfter(grant.due())).isPresent()) {
                return grant.now(Standing.VERIFIED);
            }
            occurrence(grant).ifPresent(one -> signals.addAll(found(one, GrantFacts.unverified())));
            return grant.now(Standing.UNVERIFIED);
        }
        first.ifPresent(word -> occurrence(grant).ifPresent(one -> settle(one, word, settledAt(grant, word), signals)));
        return grant.now(Standing.VERIFIED);
    }

    /** What is true of the grant whoever got the role stays open. */
    private void settle(Occurrence occurrence, InventoryObservation word, Instant when, List<Signal> signals) {
        List<Finding> verified = detector.detect(occurrence.knowing(GrantFacts.of(word)));
        for (Finding finding : detector.detect(occurrence.knowing(GrantFacts.unverified()))) {
            if (verified.stream().noneMatch(other -> other.alertId().equals(finding.alertId()))) {
                signals.add(new Signal.Settled(finding, when, List.of()));
            }
        }
    }

    private List<Signal> found(Occurrence occurrence, Map<String, Value> facts) {
        return detector.detect(occurrence.knowing(facts)).stream()
                .map(finding -> (Signal) new Signal.Found(finding))
                .toList();
    }

    private Optional<Occurrence> occurrence(Grant grant) {
        return Optional.ofNullable(reader.apply(grant.record())).map(Occurrence::of);
    }

    private static GrantWindow window(List<Grant> grants, List<InventoryObservation> words) {
        Instant wakeAt = grants.stream()
                .map(grant -> wakeAt(grant, words))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new GrantWindow(grants, words, wakeAt);
    }

    private static Instant wakeAt(Grant grant, List<InventoryObservation> words) {
        if (grant.standing() == Standing.WAITING) {
            return grant.due();
        }
        Instant forgotten = grant.due().plus(LIFE);
        if (grant.standing() == Standing.VERIFIED) {
            return forgotten;
        }
        return first(words)
                .map(word -> settledAt(grant, word).minusNanos(1))
                .filter(forgotten::isAfter)
                .orElse(forgotten);
    }

    /** A word about the time before it was told, which came late all the same, settles it at that time. */
    private static Instant settledAt(Grant grant, InventoryObservation word) {
        return said(word).isAfter(grant.due()) ? said(word) : grant.due();
    }

    private static Optional<InventoryObservation> first(List<InventoryObservation> words) {
        return words.stream()
                .min(Comparator.comparing(GrantJoin::said)
                        .thenComparing(word -> word.encode().toString()));
    }

    private static boolean same(InventoryObservation one, InventoryObservation other) {
        return GrantFacts.of(one).equals(GrantFacts.of(other));
    }

    /** A word without a time was known before anything happened. */
    private static Instant said(InventoryObservation word) {
        Instant observedAt = word.observedAt();
        return observedAt == null ? Instant.MIN : observedAt;
    }
}
