package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DeliveryTest {

    private static final List<SimulatedRecord> DAY =
            Simulator.records(Scenario.day(21)).toList();

    @Test
    void oneRecordInTwoHundredComesTwiceWithTheSameBytes() {
        var seen = new HashSet<Body>();
        var twice = DAY.stream().filter(record -> !seen.add(record.body())).count();

        assertThat(twice / (double) DAY.size()).isBetween(0.004, 0.006);
    }

    @Test
    void oneRecordInAHundredIsLateByMinutes() {
        var late = late(Duration.ofMinutes(6)).count();

        assertThat(late / (double) DAY.size()).isBetween(0.006, 0.012);
    }

    @Test
    void aFewRecordsAreLateByHoursButNeverByMoreThanSix() {
        assertThat(late(Duration.ofHours(1)).count()).isBetween(3L, 60L);
        assertThat(late(Duration.ofHours(6).plusMinutes(6))).isEmpty();
    }

    @Test
    void onlyRoutineCallsAreLate() {
        assertThat(late(Duration.ofMinutes(6)))
                .allSatisfy(record -> assertThat(record.incident()).isEmpty())
                .allSatisfy(record -> assertThat(Parsed.of(record).path()).startsWith("/keys/"));
    }

    @Test
    void someRecordsComeBeforeOnesThatHappenedEarlier() {
        var latest = Instant.MIN;
        var overtaken = 0;
        for (var record : DAY) {
            overtaken += record.time().isBefore(latest) ? 1 : 0;
            latest = record.time().isAfter(latest) ? record.time() : latest;
        }

        assertThat(overtaken / (double) DAY.size()).isBetween(0.05, 0.95);
    }

    private static Stream<SimulatedRecord> late(Duration by) {
        return DAY.stream()
                .filter(record ->
                        Duration.between(record.time(), record.arrival()).compareTo(by) > 0);
    }
}
