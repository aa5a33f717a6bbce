package io.hsmwatch.analytics;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.correlate.WindowsInMemory;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.Watch;
import io.hsmwatch.rules.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The path and its judge alone: a test says record by record and tick by tick what they hear. */
public final class Trial {

    /** A minute of it is a minute of the tests' day. */
    private static final Instant DAY = Instant.parse("2026-05-04T00:00:00Z");

    private final DetectionPath path;
    private final List<Alert> told = new ArrayList<>();
    private final Judge judge;
    private long line;

    private Trial(DetectionPath path) {
        this.path = path;
        this.judge = new Judge(path, new WindowsInMemory(), told::add);
    }

    public static Trial of(RuleSet rules, Policy policy) {
        return new Trial(new DetectionPath(rules, policy));
    }

    public static Trial of(RuleSet rules) {
        return of(rules, Policy.DEFAULT);
    }

    /** A time of the tests' day, or of a day after it. */
    public static Instant at(int hour, int minute) {
        return DAY.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }

    public Trial hear(String... records) {
        for (String record : records) {
            hear(Kind.AUDIT, Bytes.of(record));
        }
        return this;
    }

    public Trial hear(InventoryObservation observation) {
        return hear(Kind.INVENTORY, observation.encode());
    }

    public Trial hear(Watch watch) {
        return hear(Kind.WATCH, watch.encode());
    }

    private Trial hear(Kind kind, Bytes bytes) {
        line++;
        judge.accept(path.read(new RawRecord(kind, bytes, new Position("trial", line, -1), null))
                .signals());
        return this;
    }

    public Trial tick(Instant time) {
        judge.advance(time);
        return this;
    }

    /** Every telling since the last call. */
    public List<Alert> told() {
        var since = List.copyOf(told);
        told.clear();
        return since;
    }

    /** The only telling since the last call. */
    public Alert onlyTold() {
        List<Alert> since = told();
        if (since.size() != 1) {
            throw new AssertionError("one alert expected, told were " + since);
        }
        return since.get(0);
    }
}
