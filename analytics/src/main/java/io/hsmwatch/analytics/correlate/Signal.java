package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.correlate.AbsenceWindow.Kind;
import io.hsmwatch.analytics.correlate.AbsenceWindow.Turn;
import io.hsmwatch.analytics.detect.Finding;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.InventoryObservation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stateless half tells one group of the stateful half. Each knows its group and who judges it. */
public sealed interface Signal {

    /** The group whose state this concerns. Parts that others may choose come last or with their length. */
    String group();

    /** Event time. */
    Instant time();

    /** Hands itself to the judge of its kind, with what the group remembers; null for a group that is new. */
    Step judge(Correlation judges, @Nullable Window window);

    /** A rule matched. */
    record Found(Finding finding) implements Signal {
        @Override
        public String group() {
            return Groups.alert(finding.alertId());
        }

        @Override
        public Instant time() {
            return finding.time();
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.alerts().count((AlertWindow) window, finding);
        }
    }

    /** What a finding reported has ended, or has turned out to be all right. */
    record Settled(Finding finding, Instant time, List<Evidence> evidence) implements Signal {
        public Settled {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String group() {
            return Groups.alert(finding.alertId());
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.alerts().settle((AlertWindow) window, this);
        }
    }

    /** One of the records of an Activity Log operation. */
    record Half(AuditEvent event) implements Signal {
        @Override
        public String group() {
            return Groups.operation(String.valueOf(event.operationKey()));
        }

        @Override
        public Instant time() {
            return event.time();
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.operations().join((OperationWindow) window, event);
        }
    }

    /** A local role was granted; the record does not say to whom. */
    record Granted(AuditEvent event, String assignmentId) implements Signal {
        @Override
        public String group() {
            return Groups.grant(event.hsm(), assignmentId);
        }

        @Override
        public Instant time() {
            return event.time();
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.grants().granted((GrantWindow) window, event);
        }
    }

    /** The inventory says who holds a role assignment. */
    record Observed(InventoryObservation observation) implements Signal {
        @Override
        public String group() {
            return Groups.grant(observation.hsm(), observation.assignmentId());
        }

        /** An observation without a time was known before anything happened. */
        @Override
        public Instant time() {
            Instant observedAt = observation.observedAt();
            return observedAt == null ? Instant.MIN : observedAt;
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.grants().observed((GrantWindow) window, observation);
        }
    }

    /** The log has ended and the inventory has said all it knows: of a grant not verified by now, nobody knows more. */
    record InventoryClosed(String group, Instant time) implements Signal {
        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return window instanceof GrantWindow grants ? judges.grants().closed(grants) : Step.remember(window);
        }
    }

    /** An HSM exists, so that what is expected of it is due from now on. */
    record Seen(AbsenceKey key, Instant time) implements Signal {
        @Override
        public String group() {
            return Groups.absence(key);
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.absences().heard((AbsenceWindow) window, key, new Turn(time, Kind.SEEN, null));
        }
    }

    /** What was expected of an HSM happened. */
    record Met(AbsenceKey key, Instant time, Evidence evidence) implements Signal {
        @Override
        public String group() {
            return Groups.absence(key);
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.absences().heard((AbsenceWindow) window, key, new Turn(time, Kind.MET, evidence));
        }
    }

    /** An HSM was deleted: nothing is expected of it any more. */
    record Gone(AbsenceKey key, Instant time, Evidence evidence) implements Signal {
        @Override
        public String group() {
            return Groups.absence(key);
        }

        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return judges.absences().heard((AbsenceWindow) window, key, new Turn(time, Kind.GONE, evidence));
        }
    }

    /** Time has passed the moment at which a group wanted to be asked again. */
    record Due(String group, Instant time) implements Signal {
        @Override
        public Step judge(Correlation judges, @Nullable Window window) {
            return window == null ? Step.NOTHING : window.due(judges, this);
        }
    }
}
