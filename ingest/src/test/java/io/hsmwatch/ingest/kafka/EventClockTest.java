package io.hsmwatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventClockTest {

    private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");

    private final EventClock clock = new EventClock(Duration.ofMinutes(1), Duration.ofMinutes(15), null);

    @Test
    void theFirstRecordSaysThatTimeIsPastTheAllowanceBeforeIt() {
        assertThat(clock.at(NOON)).isEqualTo(NOON.minus(Duration.ofMinutes(15)));
    }

    @Test
    void timeIsToldAgainOnlyWhenItHasMovedOn() {
        clock.at(NOON);

        assertThat(clock.at(NOON.plusSeconds(59))).isNull();
        assertThat(clock.at(NOON.plusSeconds(60)))
                .isEqualTo(NOON.plusSeconds(60).minus(Duration.ofMinutes(15)));
    }

    @Test
    void aRecordThatComesLateDoesNotTurnTimeBack() {
        clock.at(NOON);

        assertThat(clock.at(NOON.minusSeconds(600))).isNull();
        assertThat(clock.newest()).isEqualTo(NOON);
    }

    @Test
    void beforeAnyRecordThereIsNoTime() {
        assertThat(clock.newest()).isNull();
    }

    @Test
    void aClockThatGoesOnRemembersHowFarItHadCome() {
        var resumed = new EventClock(Duration.ofMinutes(1), Duration.ofMinutes(15), NOON);

        assertThat(resumed.newest()).isEqualTo(NOON);
        assertThat(resumed.at(NOON.minusSeconds(1))).isNull();
    }
}
