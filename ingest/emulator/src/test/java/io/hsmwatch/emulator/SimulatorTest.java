package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SimulatorTest {

    private static final Scenario DAY = Scenario.day(11).withRecordsPerSecond(0.2);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Simulator.records(DAY).toList())
                .isEqualTo(Simulator.records(DAY).toList());
        assertThat(Simulator.grants(DAY)).isEqualTo(Simulator.grants(DAY));
        assertThat(Simulator.planted(DAY)).isEqualTo(Simulator.planted(DAY));
    }

    /** Whoever changes what a seed gives changes everybody's expectations: then, and only then, change this digest. */
    @Test
    void theBytesOfASeedAreTheSameOnEveryJava() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        Simulator.records(DAY).forEach(record -> digest.update(record.body().utf8()));

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("17a9770b2b4b74959ef36a37f73b7e4327a9bfc026b9ded5ec23acf216aa5d00");
    }

    @Test
    void anotherSeedGivesAnotherDayToTheSameHsms() {
        var other = Scenario.day(12).withRecordsPerSecond(0.2);

        assertThat(Collections.disjoint(bodies(other), bodies(DAY))).isTrue();
        assertThat(resources(other)).containsAll(resources(DAY));
    }

    @Test
    void recordsComeInTheOrderOfArrival() {
        assertThat(Simulator.records(DAY).map(SimulatedRecord::arrival)).isSorted();
        assertThat(Simulator.records(Scenario.load(11, 50_000)).map(SimulatedRecord::arrival))
                .isSorted();
    }

    @Test
    void everyRecordArrivesAfterItHappened() {
        assertThat(Simulator.records(DAY))
                .allSatisfy(record -> assertThat(record.arrival())
                        .isAfterOrEqualTo(record.time().plus(Delivery.SOONEST)));
    }

    @Test
    void aLoadHasExactlyAsManyRecordsAsAskedFor() {
        assertThat(Simulator.records(Scenario.load(3, 1_000))).hasSize(1_000);
        assertThat(Simulator.records(Scenario.load(3, 40_001))).hasSize(40_001);
    }

    @Test
    void aRecordOfALoadHasAboutTwelveHundredBytes() {
        var sizes = Simulator.records(Scenario.load(5, 20_000))
                .mapToInt(record -> record.body().length())
                .summaryStatistics();

        assertThat(sizes.getAverage()).isBetween(1_150.0, 1_250.0);
        assertThat(sizes.getMax()).isLessThan(4_096);
    }

    @Test
    void whatNobodyTakesIsNeverMade() {
        var endless = new Scenario(1, DAY.start(), Duration.ofHours(1), DAY.hsmNames(), 2_000, Set.of(), 1L << 50);

        assertThat(Simulator.records(endless).limit(10)).hasSize(10);
    }

    @Test
    void aDayHasAboutAsManyRecordsAsItsRateSays() {
        var crypto = Simulator.records(DAY.withIncidents(Set.of()))
                .map(Parsed::of)
                .filter(record -> record.operation().matches("Key(Unwrap|Sign|Wrap|Decrypt|Encrypt|Verify|Get)"))
                .count();

        assertThat(crypto).isBetween(16_800L, 17_900L);
    }

    @Test
    void theAfternoonIsBusierThanTheNight() {
        assertThat(inHour(13)).isGreaterThan(3 * inHour(1));
    }

    @Test
    void aScenarioThatPlansMoreRecordsThanItMayGiveIsRefused() {
        assertThatThrownBy(() -> Simulator.records(Scenario.load(1, 1_000).withLength(Duration.ofDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("records must be at least");
    }

    private static long inHour(int hour) {
        return Simulator.records(DAY)
                .filter(record -> Duration.between(DAY.start(), record.time()).toHours() == hour)
                .count();
    }

    private static Set<Body> bodies(Scenario scenario) {
        return Simulator.records(scenario)
                .filter(record -> !record.body().toString().contains("metricName"))
                .map(SimulatedRecord::body)
                .collect(Collectors.toSet());
    }

    private static Set<String> resources(Scenario scenario) {
        return Simulator.records(scenario)
                .filter(record -> record.hub().equals(SimulatedRecord.AUDIT))
                .map(SimulatedRecord::hsm)
                .collect(Collectors.toSet());
    }
}
