package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.detect.Detector;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.rules.Absence;
import io.hsmwatch.rules.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stateful half: one judge for each kind of thing that takes more than one record to tell. */
public final class Correlation {

    private final Map<String, Expectation> expectations;
    private final AlertCount alerts = new AlertCount();
    private final OperationJoin operations;
    private final GrantJoin grants;
    private final AbsenceWatch absences;

    private Correlation(
            Map<String, Expectation> expectations,
            Detector detector,
            Function<RawRecord, @Nullable AuditEvent> reader,
            Duration verifyWithin) {
        this.expectations = expectations;
        this.operations = new OperationJoin(detector, reader);
        this.grants = new GrantJoin(detector, reader, verifyWithin);
        this.absences = new AbsenceWatch(expectations);
    }

    /**
     * The judges of a rule set.
     *
     * @param reader reads a kept record again; null for one that can no longer be read
     */
    public static Correlation of(
            List<Rule> rules, Detector detector, Function<RawRecord, @Nullable AuditEvent> reader, Policy policy) {
        var expectations = new HashMap<String, Expectation>();
        for (Rule rule : rules) {
            Optional<Absence> absence = rule.absence();
            absence.ifPresent(expected -> expectations.put(
                    rule.identity().id(),
                    new Expectation(
                            rule, detector.reference(rule), hsm -> policy.backupInterval(hsm, expected.within()))));
        }
        return new Correlation(expectations, detector, reader, policy.verifyWithin());
    }

    /** What one signal changes in its group. */
    public Step step(@Nullable Window window, Signal signal) {
        return signal.judge(this, window);
    }

    /** The ids of the rules that expect something again and again. */
    public List<Rule> expecting() {
        return expectations.values().stream().map(Expectation::rule).toList();
    }

    AlertCount alerts() {
        return alerts;
    }

    OperationJoin operations() {
        return operations;
    }

    GrantJoin grants() {
        return grants;
    }

    AbsenceWatch absences() {
        return absences;
    }
}
