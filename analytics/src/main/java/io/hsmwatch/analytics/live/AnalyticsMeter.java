package io.hsmwatch.analytics.live;

import java.util.List;

/**
 * Every meter of the judgement, by its Prometheus name. Label values come from closed sets only: an attacker who could
 * choose them could make a million series.
 */
public enum AnalyticsMeter {
    RECORDS("hsmwatch_records_total", "Records accepted", "log", "action", "outcome"),
    REJECTED("hsmwatch_rejected_total", "Records sent to quarantine", "reason"),
    SKIPPED("hsmwatch_skipped_total", "Records that are no audit records, known by their shape"),
    MATCHES("hsmwatch_rule_matches_total", "Records that a rule matched by themselves", "rule", "level"),
    ALERTS("hsmwatch_alerts_total", "Alerts told", "rule", "level", "change"),
    EVENT_LAG("hsmwatch_event_lag_seconds", "Age of the newest event seen"),
    BACKUP_AGE("hsmwatch_backup_age_seconds", "Age of the last accepted full backup, of configured HSMs", "hsm"),
    READING("hsmwatch_rule_evaluation_seconds", "Time to normalise a record and hold every rule against it");

    private final String prometheusName;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> labels;

    AnalyticsMeter(String prometheusName, String help, String... labels) {
        this.prometheusName = prometheusName;
        this.help = help;
        this.labels = List.of(labels);
    }

    public String prometheusName() {
        return prometheusName;
    }

    public String help() {
        return help;
    }

    public List<String> labels() {
        return labels;
    }
}
