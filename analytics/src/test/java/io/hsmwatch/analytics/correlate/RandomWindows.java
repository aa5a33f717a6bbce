package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.alert.RandomAlerts;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Windows of every kind, with everything in them that may be there. */
public final class RandomWindows {

    private final Random dice;
    private final RandomAlerts alerts;

    public RandomWindows(Random dice) {
        this.dice = dice;
        this.alerts = new RandomAlerts(dice);
    }

    public Window next() {
        return switch (dice.nextInt(4)) {
            case 0 ->
                new AlertWindow(
                        alerts.next(),
                        new Leader(time(), "o", dice.nextInt(3), alerts.text(), "e"),
                        List.of("o", "p").subList(0, dice.nextInt(3)),
                        dice.nextBoolean(),
                        time());
            case 1 -> new OperationWindow(records(), records(), time());
            case 2 -> new GrantWindow(grants(), words(), dice.nextBoolean() ? Instant.MAX : time());
            default -> absence();
        };
    }

    private AbsenceWindow absence() {
        Alert open = dice.nextBoolean() ? null : alerts.next();
        Evidence proof = dice.nextBoolean() ? null : alerts.evidence();
        var standing = dice.nextInt(3) == 0
                ? null
                : new AbsenceWindow.Standing(time(), proof, open, dice.nextBoolean() ? null : time());
        var kinds = AbsenceWindow.Kind.values();
        var heard = List.of(
                new AbsenceWindow.Turn(time(), kinds[dice.nextInt(kinds.length)], alerts.evidence()),
                new AbsenceWindow.Turn(time(), AbsenceWindow.Kind.SEEN, null));
        return new AbsenceWindow(
                new AbsenceKey("rule", alerts.text()),
                standing,
                heard.subList(0, dice.nextInt(3)),
                dice.nextBoolean() ? Instant.MAX : time());
    }

    private List<GrantWindow.Grant> grants() {
        var standings = GrantWindow.Standing.values();
        return records().stream()
                .map(record -> new GrantWindow.Grant(record, time(), standings[dice.nextInt(standings.length)]))
                .toList();
    }

    private List<InventoryObservation> words() {
        var known = new InventoryObservation("/hsm", "a", "p", "User", "r", "/keys", time());
        var untold = new InventoryObservation("/hsm", "a", null, null, null, null, null);
        return List.of(known, untold).subList(0, dice.nextInt(3));
    }

    /** Bytes as they came, text or not; a slice of a larger array among them. */
    private List<RawRecord> records() {
        byte[] bytes = new byte[40];
        dice.nextBytes(bytes);
        var one = new RawRecord(Kind.AUDIT, Bytes.of(bytes).slice(3, 30), new Position("hub/0", 7, 1), time());
        var other = RawRecord.audit(Bytes.of(alerts.text()), new Position(alerts.text(), -1, -1));
        return List.of(one, other).subList(0, dice.nextInt(3));
    }

    public Instant time() {
        return alerts.time();
    }
}
