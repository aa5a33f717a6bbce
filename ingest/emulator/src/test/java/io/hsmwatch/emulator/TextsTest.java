package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TextsTest {

    private static final Instant TIME = Instant.parse("2026-02-09T03:04:05.006789012Z");

    @Test
    void timesAreCutToTheirDigits() {
        assertThat(Texts.time(TIME, 3)).isEqualTo("2026-02-09T03:04:05.006Z");
        assertThat(Texts.time(TIME, 7)).isEqualTo("2026-02-09T03:04:05.0067890Z");
    }

    @Test
    void correlationIdsTellTheirTimeAsVersionOneDoes() {
        var id = UUID.fromString(Texts.correlationId(TIME, -1));
        var ticks = TIME.getEpochSecond() * 10_000_000 + TIME.getNano() / 100;

        assertThat(id.version()).isEqualTo(1);
        assertThat(id.timestamp() - 0x01B21DD213814000L).isEqualTo(ticks);
    }
}
