package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Span;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.detect.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens an alert at its first finding and counts the others on it. What an alert ends up saying does not depend on the
 * order in which the findings came: earliest subject, union of evidence, each occurrence once.
 */
final class AlertCount {

    static final int REMEMBERED = 200;
    private static final int EVIDENCE_KEPT = 50;

    /** Findings share an alert within a day; records may be 48 hours late. */
    private static final Duration LIFE = Duration.ofHours(74);

    Step count(@Nullable AlertWindow window, Finding finding) {
        Leader leader = Leader.of(finding);
        if (window == null) {
            Alert alert = finding.opened();
            var opened = new AlertWindow(alert, leader, List.of(leader.occurrence()), false, expiry(finding.time()));
            return Step.remember(opened).tell(alert);
        }
        boolean known = window.occurrences().contains(leader.occurrence());
        boolean leads = leader.compareTo(window.leader()) < 0;
        List<Evidence> evidence = union(window.alert().evidence(), finding.evidence());
        if (known && !leads && evidence.equals(window.alert().evidence())) {
            return Step.remember(window);
        }
        return Step.remember(new AlertWindow(
                counted(window, finding, known, leads, evidence),
                leads ? leader : window.leader(),
                known ? window.occurrences() : remembering(window.occurrences(), leader.occurrence()),
                true,
                window.expires()));
    }

    /** Changes between two tellings are one revision. */
    private static Alert counted(
            AlertWindow window, Finding finding, boolean known, boolean leads, List<Evidence> evidence) {
        Alert alert = window.alert();
        return new Alert(
                alert.id(),
                alert.rule(),
                window.unsent() ? alert.state() : alert.state().next(),
                span(alert.span(), finding.time(), known ? 0 : 1),
                leads ? finding.subject() : alert.subject(),
                leads ? finding.text() : alert.text(),
                evidence);
    }

    Step settle(@Nullable AlertWindow window, Signal.Settled settled) {
        Alert alert = window == null ? settled.finding().opened() : window.alert();
        if (alert.state().status() == Status.RESOLVED) {
            return Step.remember(window);
        }
        Alert resolved = alert.resolved(settled.time(), union(alert.evidence(), settled.evidence()));
        return Step.remember(window == null ? null : window.told(resolved)).tell(resolved);
    }

    Step due(AlertWindow window) {
        return window.unsent() ? Step.remember(window.told(window.alert())).tell(window.alert()) : Step.NOTHING;
    }

    private static Span span(Span span, Instant time, int more) {
        Instant first = time.isBefore(span.firstSeen()) ? time : span.firstSeen();
        Instant last = time.isAfter(span.lastSeen()) ? time : span.lastSeen();
        return new Span(first, first, last, span.count() + more);
    }

    /** The earliest records, each once: one delivered twice is named where it stood first. */
    static List<Evidence> union(List<Evidence> some, List<Evidence> more) {
        var byRecord = new TreeMap<String, Evidence>();
        for (List<Evidence> evidence : List.of(some, more)) {
            evidence.forEach(one ->
                    byRecord.merge(one.sha256(), one, (a, b) -> Evidence.ORDER.compare(a, b) <= 0 ? a : b));
        }
        return byRecord.values().stream()
                .sorted(Evidence.ORDER)
                .limit(EVIDENCE_KEPT)
                .toList();
    }

    private static List<String> remembering(List<String> occurrences, String one) {
        if (occurrences.size() >= REMEMBERED) {
            return occurrences;
        }
        var more = new ArrayList<>(occurrences);
        more.add(one);
        return more;
    }

    private static Instant expiry(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS).plus(LIFE);
    }
}
