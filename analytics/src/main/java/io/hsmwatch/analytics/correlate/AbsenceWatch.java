package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.correlate.AbsenceWindow.Kind;
import io.hsmwatch.analytics.correlate.AbsenceWindow.Standing;
import io.hsmwatch.analytics.correlate.AbsenceWindow.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notices what did not happen. What is heard of an HSM waits until time has passed it, and is then taken in the order
 * of event time, deadlines among it: so records that come out of order within the allowance change nothing. Each gap is
 * told once, and closed by what ends it.
 */
final class AbsenceWatch {

    /** Beyond this what does not matter is left out; if that is not enough, the earliest is taken without waiting. */
    private static final int HEARD_KEPT = 64;

    private final Map<String, Expectation> expectations;

    AbsenceWatch(Map<String, Expectation> expectations) {
        this.expectations = Map.copyOf(expectations);
    }

    Step heard(@Nullable AbsenceWindow window, AbsenceKey of, Turn turn) {
        var heard = new ArrayList<Turn>(window == null ? List.of() : window.heard());
        if (heard.contains(turn)) {
            return Step.remember(window);
        }
        heard.add(turn);
        heard.sort(Turn.ORDER);
        List<Turn> kept =
                heard.size() > HEARD_KEPT ? thinned(heard, expectation(of).within(of.hsm())) : heard;
        AbsenceWindow more = window(of, window == null ? null : window.standing(), kept);
        return kept.size() > HEARD_KEPT ? due(more) : Step.remember(more);
    }

    /** Without those that met it between two others which lie close enough together by themselves. */
    private static List<Turn> thinned(List<Turn> heard, Duration within) {
        var kept = new ArrayList<Turn>();
        for (int i = 0; i < heard.size(); i++) {
            Turn last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            Turn next = i + 1 < heard.size() ? heard.get(i + 1) : null;
            boolean between = last != null
                    && next != null
                    && last.kind() == Kind.MET
                    && heard.get(i).kind() == Kind.MET
                    && next.kind() == Kind.MET
                    && !next.time().isAfter(last.time().plus(within));
            if (!between) {
                kept.add(heard.get(i));
            }
        }
        return kept;
    }

    /** Takes what comes first: the deadline, or what was heard. A rule that is not loaded any more is forgotten. */
    Step due(AbsenceWindow window) {
        if (!expectations.containsKey(window.of().rule())) {
            return Step.NOTHING;
        }
        Standing standing = window.standing();
        if (standing != null && isMissed(window)) {
            return missed(window, standing);
        }
        Turn turn = window.heard().get(0);
        Standing next = next(standing, turn);
        Step step = Step.remember(window(
                window.of(), next, window.heard().subList(1, window.heard().size())));
        Alert open = standing == null ? null : standing.open();
        return open == null || Objects.equals(next.open(), open)
                ? step
                : step.tell(open.resolved(
                        turn.time(),
                        AlertCount.union(open.evidence(), List.of(Objects.requireNonNull(turn.evidence())))));
    }

    private Step missed(AbsenceWindow window, Standing standing) {
        Alert alert = expectation(window.of()).missed(window.of().hsm(), standing.anchor(), standing.proof());
        var missing = new Standing(standing.anchor(), standing.proof(), alert, standing.gone());
        return Step.remember(window(window.of(), missing, window.heard())).tell(alert);
    }

    private boolean isMissed(AbsenceWindow window) {
        Instant deadline = deadline(window.of(), window.standing());
        return window.heard().isEmpty() || window.heard().get(0).time().isAfter(deadline);
    }

    private static Standing next(@Nullable Standing standing, Turn turn) {
        if (standing == null) {
            return new Standing(turn.time(), turn.evidence(), null, turn.kind() == Kind.GONE ? turn.time() : null);
        }
        return switch (turn.kind()) {
            case SEEN -> seen(standing, turn.time());
            case MET -> met(standing, turn);
            case GONE ->
                turn.time().isAfter(standing.anchor()) ? new Standing(turn.time(), null, null, turn.time()) : standing;
        };
    }

    private static Standing seen(Standing standing, Instant time) {
        Instant gone = standing.gone();
        boolean there = gone == null || speaksAgain(time, gone);
        boolean earlier = standing.proof() == null && standing.open() == null && time.isBefore(standing.anchor());
        return there && (standing.left() || earlier) ? new Standing(time, null, null, gone) : standing;
    }

    /** Sights of one hour are told once, so an HSM that was deleted is back only in an hour that began after that. */
    private static boolean speaksAgain(Instant time, Instant gone) {
        return !time.truncatedTo(ChronoUnit.HOURS).isBefore(gone);
    }

    private static Standing met(Standing standing, Turn turn) {
        Evidence proof = standing.proof();
        boolean first = turn.time().equals(standing.anchor()) && proof == null && !standing.left();
        return turn.time().isAfter(standing.anchor()) || first
                ? new Standing(turn.time(), turn.evidence(), null, standing.gone())
                : standing;
    }

    private AbsenceWindow window(AbsenceKey of, @Nullable Standing standing, List<Turn> heard) {
        Instant deadline = deadline(of, standing);
        Instant turn = heard.isEmpty() ? Instant.MAX : heard.get(0).time();
        return new AbsenceWindow(of, standing, heard, turn.isAfter(deadline) ? deadline : until(turn));
    }

    /** Due is what lies strictly before the time that has come; what happened at that very time has come, too. */
    private static Instant until(Instant turn) {
        return turn.equals(Instant.MAX) ? turn : turn.minusNanos(1);
    }

    private Instant deadline(AbsenceKey of, @Nullable Standing standing) {
        return standing == null || standing.left() || standing.open() != null
                ? Instant.MAX
                : standing.anchor().plus(expectation(of).within(of.hsm()));
    }

    private Expectation expectation(AbsenceKey of) {
        Expectation expectation = expectations.get(of.rule());
        if (expectation == null) {
            throw new IllegalArgumentException("no expectation of rule " + of.rule());
        }
        return expectation;
    }
}
