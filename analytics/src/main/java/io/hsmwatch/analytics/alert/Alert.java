package io.hsmwatch.analytics.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told to people. The id follows from what happened, never from when or where it was noticed: a replay yields
 * the same. Later records of the same alert carry the same id and a higher revision; the highest holds.
 */
public record Alert(
        String id, RuleRef rule, State state, Span span, Subject subject, Text text, List<Evidence> evidence) {

    public Alert {
        evidence = List.copyOf(evidence);
    }

    public enum Status {
        OPEN("open"),
        RESOLVED("resolved");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * How things stand.
     *
     * @param revision 1 when the alert opens
     * @param resolved when what was wrong ended; null while open
     */
    public record State(
            Status status, int revision, @Nullable Instant resolved) {
        public static final State OPENED = new State(Status.OPEN, 1, null);

        public State next() {
            return new State(status, revision + 1, resolved);
        }

        State resolvedAt(Instant when) {
            return new State(Status.RESOLVED, revision + 1, when);
        }
    }

    /**
     * When, and how often.
     *
     * @param time when it happened or, for something that did not happen, when it was due
     * @param count occurrences, each counted once however often it was delivered
     */
    public record Span(Instant time, Instant firstSeen, Instant lastSeen, long count) {
        public static Span at(Instant time) {
            return new Span(time, time, time, 1);
        }

        Span until(Instant last) {
            return new Span(time, firstSeen, last.isAfter(lastSeen) ? last : lastSeen, count);
        }
    }

    /**
     * Who did what to what.
     *
     * @param hsm lower-case resource id
     * @param actor Entra object id where known, else user name or application id
     * @param target what was acted on: a key, an assignment, a setting, a resource
     */
    public record Subject(
            String hsm,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String sourceIp,
            @Nullable String target) {}

    public record Text(String summary, String remediation) {}

    /** The same alert, closed because what was wrong ended. */
    public Alert resolved(Instant when, List<Evidence> newEvidence) {
        return new Alert(id, rule, state.resolvedAt(when), span.until(when), subject, text, newEvidence);
    }
}
