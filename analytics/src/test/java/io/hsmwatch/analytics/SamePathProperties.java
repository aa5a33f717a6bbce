package io.hsmwatch.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.live.Live;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replay equals live: the property that the two carriers of the one path stand on. */
class SamePathProperties {

    private static final Policy POLICY = new Policy(Duration.ofHours(9), Map.of(), Duration.ofMinutes(15));

    private final DetectionPath path = new DetectionPath(Packs.shipped(), POLICY);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.some(60);
    }

    static LongStream fewSeeds() {
        return Seeds.some(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomHistoriesAreJudgedAlike(long seed) throws IOException {
        History history = Histories.random(seed);
        assertThat(History.lastWords(live(path, history)))
                .isNotEmpty()
                .isEqualTo(History.lastWords(history.replayed(path, new Random(seed))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void simulatedDaysAreJudgedAlike(long seed) throws IOException {
        History history = SimulatedHistory.day(seed);
        assertThat(History.lastWords(live(path, history)))
                .isNotEmpty()
                .isEqualTo(History.lastWords(history.replayed(path, new Random(seed))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void aSecondDeliveryOfEverythingChangesNothing(long seed) {
        History history = Histories.random(seed);
        try (Live live = Live.start(path, folder)) {
            history.play(live);
            var told = new ArrayList<>(live.alerts());
            List<String> once = History.lastWords(told);
            history.play(live);
            told.addAll(live.alerts());
            assertThat(History.lastWords(told)).isEqualTo(once);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void aLaterWordOnAnAlertHasAHigherRevision(long seed) {
        var revisions = new HashMap<String, Integer>();
        for (Alert alert : live(path, Histories.random(seed))) {
            Integer before = revisions.put(alert.id(), alert.state().revision());
            assertThat(alert.state().revision()).as(alert.text().summary()).isEqualTo(before == null ? 1 : before + 1);
        }
    }

    /** The property would be worth nothing if it held for any two paths. */
    @Test
    void aPathThatDriftedIsNoticed() throws IOException {
        var drifts = List.of(
                new Policy(Duration.ofHours(9), Map.of(), Duration.ofMinutes(20)),
                new Policy(Duration.ofMinutes(541), Map.of(), Duration.ofMinutes(15)));
        for (Policy drift : drifts) {
            var noticed = new HashSet<Long>();
            for (long seed : Seeds.some(10).toArray()) {
                History history = Histories.random(seed);
                List<Alert> replayed = history.replayed(path, new Random(seed));
                List<Alert> drifted = live(new DetectionPath(Packs.shipped(), drift), history);
                if (!History.lastWords(drifted).equals(History.lastWords(replayed))) {
                    noticed.add(seed);
                }
            }
            assertThat(noticed).isNotEmpty();
        }
    }

    /** Nor if the histories held nothing: they raise, settle, count and reject. */
    @Test
    void theHistoriesHaveSomethingOfEverything() throws IOException {
        Set<String> seen = new HashSet<>();
        for (long seed : LongStream.range(0, 12).toArray()) {
            for (Alert alert : Histories.random(seed).replayed(path, new Random(seed))) {
                seen.add(alert.rule().code() + " " + alert.state().status().label());
                seen.add(alert.span().count() > 1 ? "counted" : "single");
            }
        }
        assertThat(seen.stream()
                        .filter(one -> one.startsWith("MHSM") || one.equals("counted"))
                        .collect(Collectors.toSet()))
                .contains(
                        "MHSM-001 open",
                        "MHSM-047 open",
                        "MHSM-047 resolved",
                        "MHSM-048 open",
                        "MHSM-039 open",
                        "MHSM-018 open",
                        "MHSM-018 resolved",
                        "MHSM-023 open",
                        "MHSM-024 open",
                        "MHSM-032 open",
                        "counted");
    }

    private List<Alert> live(DetectionPath judging, History history) {
        try (Live live = Live.start(judging, folder)) {
            history.play(live);
            return new ArrayList<>(live.alerts());
        }
    }
}
