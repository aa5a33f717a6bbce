package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices what did not happen. A deadline is judged only once time has passed it, so records that come late or out of
 * order within the allowance change nothing. Each gap is told once, and closed by what ends it.
 */
final class AbsenceWatch {

    private static final int LATER_KEPT = 64;

    private final Map<String, Expectation> expectations;

    AbsenceWatch(Map<String, Expectation> expectations) {
        this.expectations = Map.copyOf(expectations);
    }

    Step seen(@Nullable AbsenceWindow window, Signal.Seen seen) {
        boolean returned =
                window != null && window.gone() != null && seen.time().isAfter(window.gone());
        boolean earlier = window != null
                && window.proof() == null
                && window.gone() == null
                && window.open() == null
                && seen.time().isBefore(window.anchor());
        return window == null || returned || earlier
                ? settle(seen.key(), seen.time(), null, List.of())
                : Step.remember(window);
    }

    Step met(@Nullable AbsenceWindow window, Signal.Met met) {
        boolean returned = window != null && window.gone() != null && met.time().isAfter(window.gone());
        if (window == null || returned) {
            return settle(met.key(), met.time(), met.evidence(), List.of());
        }
        if (window.gone() != null || !met.time().isAfter(window.anchor())) {
            return Step.remember(window);
        }
        if (window.open() != null) {
            Alert closed = window.open()
                    .resolved(met.time(), AlertCount.union(window.open().evidence(), List.of(met.evidence())));
            return settle(met.key(), met.time(), met.evidence(), List.of()).tell(closed);
        }
        Instant deadline = deadline(met.key(), window.anchor());
        List<Evidence> later = AlertCount.union(window.later(), List.of(met.evidence()));
        if (!met.time().isAfter(deadline)) {
            return settle(met.key(), met.time(), met.evidence(), later);
        }
        List<Evidence> kept = thinned(later, Duration.between(window.anchor(), deadline));
        return Step.remember(new AbsenceWindow(met.key(), window.anchor(), window.proof(), kept, null, null, deadline));
    }

    /** Without those whose neighbours lie close enough together by themselves: each gap keeps both its ends. */
    private static List<Evidence> thinned(List<Evidence> later, Duration within) {
        var kept = new ArrayList<Evidence>();
        for (int i = 0; i < later.size(); i++) {
            boolean needed = kept.isEmpty()
                    || i == later.size() - 1
                    || later.get(i + 1)
                            .time()
                            .isAfter(kept.get(kept.size() - 1).time().plus(within));
            if (needed) {
                kept.add(later.get(i));
            }
        }
        return kept.size() > LATER_KEPT ? kept.subList(0, LATER_KEPT) : kept;
    }

    Step gone(@Nullable AbsenceWindow window, Signal.Gone gone) {
        var left = new AbsenceWindow(gone.key(), gone.time(), null, List.of(), null, gone.time(), Instant.MAX);
        if (window == null || window.open() == null) {
            return Step.remember(left);
        }
        return Step.remember(left)
                .tell(window.open()
                        .resolved(gone.time(), AlertCount.union(window.open().evidence(), List.of(gone.evidence()))));
    }

    /** Time has passed the deadline, and nothing has met it. A rule that is not loaded any more is forgotten. */
    Step missed(AbsenceWindow window) {
        Expectation expectation = expectations.get(window.of().rule());
        if (expectation == null) {
            return Step.NOTHING;
        }
        Alert alert = expectation.missed(window.of().hsm(), window.anchor(), window.proof());
        if (window.later().isEmpty()) {
            return Step.remember(new AbsenceWindow(
                            window.of(), window.anchor(), window.proof(), List.of(), alert, null, Instant.MAX))
                    .tell(alert);
        }
        Evidence end = window.later().get(0);
        Alert closed = alert.resolved(end.time(), AlertCount.union(alert.evidence(), List.of(end)));
        return new Step(
                settle(window.of(), end.time(), end, window.later()).window(), List.of(alert, closed), List.of());
    }

    /** All was well at {@code anchor}; those that met it later, but still in time, move the anchor on. */
    private Step settle(AbsenceKey of, Instant anchor, @Nullable Evidence proof, List<Evidence> later) {
        Instant last = anchor;
        Evidence lastProof = proof;
        var left = new ArrayList<Evidence>();
        for (Evidence one : later) {
            if (one.time().isAfter(deadline(of, last))) {
                left.add(one);
            } else if (one.time().isAfter(last)) {
                last = one.time();
                lastProof = one;
            }
        }
        return Step.remember(new AbsenceWindow(of, last, lastProof, left, null, null, deadline(of, last)));
    }

    private Instant deadline(AbsenceKey of, Instant anchor) {
        Expectation expectation = expectations.get(of.rule());
        if (expectation == null) {
            throw new IllegalArgumentException("no expectation of rule " + of.rule());
        }
        return anchor.plus(expectation.within(of.hsm()));
    }
}
