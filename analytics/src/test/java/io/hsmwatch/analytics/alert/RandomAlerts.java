package io.hsmwatch.analytics.alert;

import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.rules.Level;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Alerts with everything in them that may be there, hostile texts above all. */
public final class RandomAlerts {

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "a \"quoted\" \\ path / and <b>markup</b>",
            "\u0000\u0007\u001b[2J\r\n\t\u007f\u009b",
            "\u202egnp.exe\u2066\u200f\ufeff\u2028",
            "\ud83d\udd10 \u00e5\u00e4\u00f6 \u6f22\u5b57",
            "lone \ud800 and \udfff surrogates \ud83d");

    private final Random dice;

    public RandomAlerts(Random dice) {
        this.dice = dice;
    }

    public Alert next() {
        boolean resolved = dice.nextBoolean();
        return new Alert(
                text(),
                new RuleRef(text(), text(), text(), level(), dice.nextInt(9), List.of("T1485", text()), text()),
                new State(resolved ? Status.RESOLVED : Status.OPEN, dice.nextInt(99), resolved ? time() : null),
                new Alert.Span(time(), time(), time(), dice.nextLong()),
                new Alert.Subject(text(), maybe(), maybe(), maybe(), maybe()),
                new Alert.Text(text(), text()),
                List.of(evidence(), evidence()).subList(0, dice.nextInt(3)));
    }

    public Evidence evidence() {
        return new Evidence(text(), time(), text());
    }

    public String text() {
        return TEXTS.get(dice.nextInt(TEXTS.size()));
    }

    /** Before 1970 and far ahead, with all its nanoseconds. */
    public Instant time() {
        return Instant.ofEpochSecond(dice.nextLong() % 100_000_000_000L, dice.nextInt(1_000_000_000));
    }

    private Level level() {
        List<Level> levels = List.of(Level.values());
        return levels.get(dice.nextInt(levels.size()));
    }

    private @Nullable String maybe() {
        return dice.nextInt(3) == 0 ? null : text();
    }
}
