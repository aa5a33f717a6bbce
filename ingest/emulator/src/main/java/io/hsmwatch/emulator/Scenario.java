package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which stretch of time to simulate. Equal scenarios give equal bytes.
 *
 * @param seed decides every detail of the day, but not the HSMs and the people, who depend on the names alone
 * @param hsmNames one to a hundred names of HSMs
 * @param recordsPerSecond mean rate of cryptographic operations over the whole length, all HSMs together
 * @param records exactly how many records to give, or {@link #AS_LONG_AS_IT_LASTS}
 */
public record Scenario(
        long seed,
        Instant start,
        Duration length,
        List<String> hsmNames,
        double recordsPerSecond,
        Set<Incident> incidents,
        long records) {

    /** The value of {@link #records} that leaves the number to the length and the rate. */
    public static final long AS_LONG_AS_IT_LASTS = Long.MAX_VALUE;

    private static final long FEWEST_RECORDS = 1_000;
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> HSMS =
            List.of("orchard-payments", "orchard-signing", "orchard-ledger", "orchard-archive");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{2,23}");
    private static final double LOAD_PER_SECOND = 2_000;

    public Scenario {
        hsmNames = List.copyOf(hsmNames);
        incidents = Set.copyOf(incidents);
        require(length.compareTo(Duration.ZERO) > 0, "length must be longer than nothing");
        require(!hsmNames.isEmpty() && hsmNames.size() <= 100, "hsmNames must be 1 to 100 names");
        require(
                hsmNames.stream().allMatch(NAME.asMatchPredicate()),
                "hsmNames must be 3 to 24 letters, digits and hyphens, a letter first");
        require(
                hsmNames.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == hsmNames.size(),
                "hsmNames must differ");
        require(recordsPerSecond > 0 && recordsPerSecond <= 1e6, "recordsPerSecond must be above 0, at most 1,000,000");
        require(records >= FEWEST_RECORDS, "records must be at least 1,000, so that the incidents find room");
    }

    /** Four HSMs from midnight to midnight, one cryptographic operation a second, with every incident. */
    public static Scenario day(long seed) {
        return new Scenario(
                seed, MIDNIGHT, Duration.ofDays(1), HSMS, 1, EnumSet.allOf(Incident.class), AS_LONG_AS_IT_LASTS);
    }

    /**
     * Exactly so many records, at 2,000 a second of event time and about 1.2 KB each, with every incident that fits
     * into so short a time. A quiet load is {@code load(seed, records).withIncidents(Set.of())}.
     *
     * @param records at least 1,000
     */
    public static Scenario load(long seed, long records) {
        var length = Duration.ofMillis(Math.round(records / LOAD_PER_SECOND * 1_000));
        return new Scenario(seed, MORNING, length, HSMS, LOAD_PER_SECOND, EnumSet.allOf(Incident.class), records);
    }

    /** Whether the number of records is fixed, not left to the length and the rate. */
    public boolean counted() {
        return records != AS_LONG_AS_IT_LASTS;
    }

    /** The first instant that the scenario does not hold. */
    public Instant end() {
        return start.plus(length);
    }

    public Scenario withStart(Instant newStart) {
        return new Scenario(seed, newStart, length, hsmNames, recordsPerSecond, incidents, records);
    }

    public Scenario withLength(Duration newLength) {
        return new Scenario(seed, start, newLength, hsmNames, recordsPerSecond, incidents, records);
    }

    public Scenario withHsmNames(List<String> names) {
        return new Scenario(seed, start, length, names, recordsPerSecond, incidents, records);
    }

    public Scenario withRecordsPerSecond(double rate) {
        return new Scenario(seed, start, length, hsmNames, rate, incidents, records);
    }

    public Scenario withIncidents(Set<Incident> chosen) {
        return new Scenario(seed, start, length, hsmNames, recordsPerSecond, chosen, records);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("scenario: " + otherwise);
        }
    }
}
