package io.hsmwatch.analytics.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hsmwatch.analytics.Seeds;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowJsonTest {

    static LongStream seeds() {
        return Seeds.some(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyKindOfWindowIsReadAsItWasWritten(long seed) {
        var windows = new RandomWindows(new Random(seed));
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Window window = windows.next();
            kinds.add(window.getClass());
            assertThat(WindowJson.parse(WindowJson.bytes(window))).isEqualTo(window);
        }
        assertThat(kinds).hasSize(Window.class.getPermittedSubclasses().length);
    }

    @Test
    void theStoredFormNamesItsVersion() {
        var window = new OperationWindow(List.of(), List.of(), Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(new String(WindowJson.bytes(window), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"format\":\"operation-window/1\",\"starts\":[],\"ends\":[],\"expires\":\"2026-05-04T00:00:00Z\"}");
    }

    @Test
    void aWindowOfAnotherVersionIsNotGuessedAt() {
        byte[] other = "{\"format\":\"operation-window/9\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> WindowJson.parse(other))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot read");
    }
}
