package io.hsmwatch.analytics;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.analytics.correlate.Step;
import io.hsmwatch.analytics.correlate.Windows;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries signals to their groups, in order, and asks groups again when time has passed. One for each share of the
 * groups (a Kafka partition, or a whole replay); it holds nothing but what {@link Windows} keeps, and a memo.
 */
public final class Judge {

    private final DetectionPath path;
    private final Windows windows;
    private final Consumer<Alert> alerts;
    private final Sightings sightings = new Sightings();

    public Judge(DetectionPath path, Windows windows, Consumer<Alert> alerts) {
        this.path = path;
        this.windows = windows;
        this.alerts = alerts;
    }

    public void accept(List<Signal> signals) {
        for (Signal signal : signals) {
            if (sightings.isNews(signal)) {
                deliver(signal);
            }
        }
    }

    /** Time has come this far: whatever was due before is judged, in the order in which it was due. */
    public void advance(Instant time) {
        for (Signal.Due due = windows.firstDue(time); due != null; due = windows.firstDue(time)) {
            deliver(due);
        }
    }

    private void deliver(Signal first) {
        var waiting = new ArrayDeque<Signal>();
        waiting.add(first);
        while (!waiting.isEmpty()) {
            Signal signal = waiting.remove();
            var before = windows.find(signal.group());
            Step step = path.step(before, signal);
            windows.replace(signal.group(), before, step.window());
            step.alerts().forEach(alerts);
            waiting.addAll(step.signals());
        }
    }
}
