package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScenarioTest {

    @Test
    void aDayIsADayOfFourHsmsWithEveryIncident() {
        var day = Scenario.day(1);

        assertThat(day.end()).isEqualTo(day.start().plus(Duration.ofDays(1)));
        assertThat(day.hsmNames()).hasSize(4);
        assertThat(day.incidents()).containsExactlyInAnyOrder(Incident.values());
    }

    @Test
    void aLoadLastsAsLongAsTwoThousandRecordsASecondTake() {
        assertThat(Scenario.load(1, 1_000_000).length()).isEqualTo(Duration.ofSeconds(500));
    }

    @Test
    void whatCannotBeSimulatedIsRefusedWithAReason() {
        var day = Scenario.day(1);

        assertThatThrownBy(() -> day.withLength(Duration.ZERO)).hasMessageContaining("length");
        assertThatThrownBy(() -> day.withRecordsPerSecond(0)).hasMessageContaining("recordsPerSecond");
        assertThatThrownBy(() -> day.withHsmNames(List.of())).hasMessageContaining("hsmNames");
        assertThatThrownBy(() -> day.withHsmNames(List.of("one/two"))).hasMessageContaining("letters, digits");
        assertThatThrownBy(() -> day.withHsmNames(List.of("orchard", "Orchard")))
                .hasMessageContaining("differ");
        assertThatThrownBy(() -> Scenario.load(1, 999)).hasMessageContaining("records");
    }
}
