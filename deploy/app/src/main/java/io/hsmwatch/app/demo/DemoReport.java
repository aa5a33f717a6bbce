package io.hsmwatch.app.demo;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.emulator.PlantedIncident;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a demo found, held against what was planted. */
public final class DemoReport {

    private final Map<String, Alert> alerts = new ConcurrentHashMap<>();

    /** Takes an alert, or a later state of one. */
    public void add(Alert alert) {
        alerts.merge(
                alert.id(),
                alert,
                (before, after) -> after.state().revision() >= before.state().revision() ? after : before);
    }

    /** How many different alerts there were. */
    public int alerts() {
        return alerts.size();
    }

    /** How many of the planted incidents an alert was raised about. */
    public long noticed(List<PlantedIncident> planted) {
        return planted.stream().filter(this::isNoticed).count();
    }

    /** Alerts about nothing that was planted. */
    public long unexpected(List<PlantedIncident> planted) {
        return alerts.values().stream()
                .filter(alert -> planted.stream().noneMatch(incident -> tells(alert, incident)))
                .count();
    }

    private boolean isNoticed(PlantedIncident incident) {
        return alerts.values().stream().anyMatch(alert -> tells(alert, incident));
    }

    private static boolean tells(Alert alert, PlantedIncident incident) {
        return alert.rule().code().equals(IncidentRules.code(incident.incident()))
                && alert.subject().hsm().equals(incident.hsm());
    }

    /** A line for each planted incident, then the alerts by rule. */
    public void print(List<PlantedIncident> planted, PrintWriter out) {
        out.println("What was planted, and whether it was noticed:");
        for (PlantedIncident incident : planted) {
            out.printf(
                    Locale.ROOT,
                    "  %-7s %-9s %-28s %s%n",
                    isNoticed(incident) ? "noticed" : "MISSED",
                    IncidentRules.code(incident.incident()),
                    incident.incident().label(),
                    incident.incident().description());
        }
        out.printf(
                Locale.ROOT,
                "%d of %d incidents noticed; %d alerts, %d of them about nothing that was planted%n",
                noticed(planted),
                planted.size(),
                alerts(),
                unexpected(planted));
        byRule().forEach((rule, count) -> out.printf(Locale.ROOT, "  %3d  %s%n", count, rule));
        out.flush();
    }

    private Map<String, Integer> byRule() {
        var counts = new LinkedHashMap<String, Integer>();
        alerts.values().stream()
                .map(alert -> alert.rule().code() + "  " + alert.rule().title())
                .sorted()
                .forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return counts;
    }
}
