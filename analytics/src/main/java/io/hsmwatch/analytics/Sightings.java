package io.hsmwatch.analytics;

import io.hsmwatch.analytics.correlate.AbsenceKey;
import io.hsmwatch.analytics.correlate.Signal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Spares the state store: nearly every record only says once more that its HSM exists. The earliest sight of every hour
 * is passed on. Forgetting costs a look-up, never an alert, since the window keeps what counts.
 */
public final class Sightings {

    private static final int REMEMBERED = 10_000;

    private record Hour(AbsenceKey key, Instant start) {}

    private final Map<Hour, Instant> earliest = new HashMap<>();

    public boolean isNews(Signal signal) {
        return !(signal instanceof Signal.Seen seen) || isEarliest(seen);
    }

    private boolean isEarliest(Signal.Seen seen) {
        var hour = new Hour(seen.key(), seen.time().truncatedTo(ChronoUnit.HOURS));
        Instant known = earliest.get(hour);
        if (known != null && !seen.time().isBefore(known)) {
            return false;
        }
        if (earliest.size() >= REMEMBERED) {
            earliest.clear();
        }
        earliest.put(hour, seen.time());
        return true;
    }
}
