package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.RuleRef;
import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.AuditOutcome;
import io.hsmwatch.ingest.RejectReason;
import io.hsmwatch.ingest.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what passes. Ages are told against the clock that it is given: the judgement itself knows none. */
public final class Meters implements Observer {

    private static final long NEVER = Long.MIN_VALUE;

    private record Kind(Stage stage, AuditAction action, AuditOutcome outcome) {}

    private record Told(String rule, String level, String change) {}

    private record Match(String rule, String level) {}

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Kind, Counter> records = new ConcurrentHashMap<>();
    private final Map<RejectReason, Counter> rejected = new ConcurrentHashMap<>();
    private final Map<Match, Counter> matches = new ConcurrentHashMap<>();
    private final Map<Told, Counter> alerts = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> backups = new ConcurrentHashMap<>();
    private final Counter skipped;
    private final Timer reading;
    private final AtomicLong newest = new AtomicLong(NEVER);

    /**
     * Meters in a registry.
     *
     * @param hsms the configured ones, by lower-case resource id: only their backups get a series of their own
     */
    public Meters(MeterRegistry registry, Clock clock, List<String> hsms) {
        this.registry = registry;
        this.clock = clock;
        this.skipped = counter(AnalyticsMeter.SKIPPED);
        this.reading = Timer.builder(name(AnalyticsMeter.READING))
                .description(AnalyticsMeter.READING.help())
                .register(registry);
        age(AnalyticsMeter.EVENT_LAG, newest);
        for (String hsm : hsms) {
            var last = new AtomicLong(NEVER);
            backups.put(hsm, last);
            age(AnalyticsMeter.BACKUP_AGE, last, "hsm", hsm);
        }
    }

    @Override
    public void read(Reading record, long nanos) {
        reading.record(nanos, TimeUnit.NANOSECONDS);
        if (record.event() != null) {
            accepted(record.event());
        } else if (record.rejected() != null) {
            rejected.computeIfAbsent(
                            record.rejected().reason(),
                            reason -> counter(AnalyticsMeter.REJECTED, "reason", reason.label()))
                    .increment();
        } else if (record.tick() == null && record.signals().isEmpty()) {
            skipped.increment();
        }
        for (Signal signal : record.signals()) {
            if (signal instanceof Signal.Found found) {
                RuleRef rule = found.finding().rule();
                matches.computeIfAbsent(
                                new Match(rule.code(), rule.level().label()),
                                match -> counter(AnalyticsMeter.MATCHES, "rule", match.rule(), "level", match.level()))
                        .increment();
            }
        }
    }

    private void accepted(AuditEvent event) {
        records.computeIfAbsent(
                        new Kind(event.stage(), event.action(), event.outcome()),
                        kind -> counter(
                                AnalyticsMeter.RECORDS,
                                "log",
                                kind.stage() == Stage.NONE ? "audit" : "activity",
                                "action",
                                kind.action().label(),
                                "outcome",
                                kind.outcome().label()))
                .increment();
        later(newest, event.time());
        AtomicLong backup = backups.get(event.hsm());
        if (backup != null
                && event.action() == AuditAction.FULL_BACKUP
                && (event.outcome() == AuditOutcome.ACCEPTED || event.outcome() == AuditOutcome.SUCCESS)) {
            later(backup, event.time());
        }
    }

    @Override
    public void told(Alert alert) {
        String change =
                alert.state().revision() == 1 ? "opened" : alert.state().resolved() == null ? "updated" : "resolved";
        alerts.computeIfAbsent(
                        new Told(alert.rule().code(), alert.rule().level().label(), change),
                        told -> counter(
                                AnalyticsMeter.ALERTS,
                                "rule",
                                told.rule(),
                                "level",
                                told.level(),
                                "change",
                                told.change()))
                .increment();
    }

    private static void later(AtomicLong known, Instant time) {
        known.accumulateAndGet(time.toEpochMilli(), Math::max);
    }

    private Counter counter(AnalyticsMeter meter, String... labels) {
        return Counter.builder(name(meter))
                .description(meter.help())
                .tags(labels)
                .register(registry);
    }

    private void age(AnalyticsMeter meter, AtomicLong since, String... labels) {
        Gauge.builder(name(meter), since, this::seconds)
                .description(meter.help())
                .tags(labels)
                .register(registry);
    }

    private double seconds(AtomicLong since) {
        return since.get() == NEVER
                ? Double.NaN
                : Duration.ofMillis(clock.millis() - since.get()).toMillis() / 1000.0;
    }

    /** Micrometer appends the unit and {@code _total} by itself. */
    private static String name(AnalyticsMeter meter) {
        return meter.prometheusName().replaceAll("(_total|_seconds)$", meter == AnalyticsMeter.READING ? "" : "$1");
    }
}
