package io.hsmwatch.analytics;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.analytics.live.Live;
import io.hsmwatch.analytics.replay.Replay;
import io.hsmwatch.ingest.RawRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Records in the order of their arrival, and how far time had come after each.
 *
 * @param end where the log ends, later than everything that was due
 */
record History(List<Arrival> arrivals, Instant end) {

    /** @param tick is said after the record; it lags by the allowance */
    record Arrival(RawRecord record, Instant tick) {}

    History {
        arrivals = List.copyOf(arrivals);
    }

    /** Tells the live carrier all of it, ticks in between and one at the end. */
    void play(Live live) {
        for (Arrival arrival : arrivals) {
            live.accept(arrival.record());
            live.tick(arrival.tick());
        }
        live.tick(end);
    }

    List<Alert> replayed(DetectionPath path, Random shuffle) throws IOException {
        var records = new ArrayList<RawRecord>();
        arrivals.forEach(arrival -> records.add(arrival.record()));
        Collections.shuffle(records, shuffle);
        return new Replay(path, List.of())
                .run(records::forEach, end, rejected -> {})
                .alerts();
    }

    /** What is left when all is told: the last word on every alert, by id, as a line without its revision. */
    static List<String> lastWords(List<Alert> told) {
        var last = new TreeMap<String, String>();
        told.forEach(alert -> last.put(alert.id(), AlertJson.line(withoutRevision(alert))));
        return List.copyOf(last.values());
    }

    private static Alert withoutRevision(Alert alert) {
        var state = alert.state();
        return new Alert(
                alert.id(),
                alert.rule(),
                new State(state.status(), 0, state.resolved()),
                alert.span(),
                alert.subject(),
                alert.text(),
                alert.evidence());
    }
}
