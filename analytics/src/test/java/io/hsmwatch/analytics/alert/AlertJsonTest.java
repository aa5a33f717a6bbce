package io.hsmwatch.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.analytics.Seeds;
import io.hsmwatch.rules.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertJsonTest {

    static LongStream seeds() {
        return Seeds.some(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anAlertIsReadAsItWasWritten(long seed) {
        var alerts = new RandomAlerts(new Random(seed));
        for (int i = 0; i < 200; i++) {
            Alert alert = alerts.next();
            assertThat(AlertJson.parse(AlertJson.bytes(alert))).isEqualTo(alert);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLineIsOneLineOfPrintableAscii(long seed) {
        var alerts = new RandomAlerts(new Random(seed));
        for (int i = 0; i < 200; i++) {
            assertThat(AlertJson.line(alerts.next())).matches("[\\x20-\\x7e]+");
        }
    }

    @Test
    void theOrderOfTheKeysIsPartOfTheFormat() throws IOException {
        var json = new JsonMapper().readTree(AlertJson.bytes(new RandomAlerts(new Random(1)).next()));
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "id",
                        "rule",
                        "status",
                        "revision",
                        "time",
                        "first_seen",
                        "last_seen",
                        "resolved",
                        "count",
                        "hsm",
                        "actor",
                        "actor_name",
                        "source_ip",
                        "target",
                        "summary",
                        "evidence",
                        "attack",
                        "remediation");
        assertThat(json.path("rule").fieldNames())
                .toIterable()
                .containsExactly("id", "code", "title", "level", "version", "fingerprint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "[]",
                "{}",
                "{\"format\":\"alert/2\"}",
                "{\"format\":\"alert/1\"}",
                "{\"format\":\"alert/1\",\"id\":\"x\",\"rule\":{}}"
            })
    void whatIsNoAlertIsRefused(String text) {
        assertThatThrownBy(() -> AlertJson.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIdTellsPartsApartThatWouldReadTheSameGlued() {
        var rule = new RandomAlerts(new Random(1)).next().rule();
        assertThat(AlertId.of(rule, List.of("ab", "c"))).isNotEqualTo(AlertId.of(rule, List.of("a", "bc")));
        assertThat(AlertId.of(rule, List.of("a"))).hasSize(32).matches("[0-9a-f]+");
    }

    @Test
    void aNewVersionOfARuleOpensNewAlertsAndANewPackDoesNot() {
        var one = new RuleRef("id", "c", "t", Level.HIGH, 1, List.of(), "pack one");
        var other = new RuleRef("id", "c2", "t2", Level.LOW, 1, List.of(), "pack two");
        var next = new RuleRef("id", "c", "t", Level.HIGH, 2, List.of(), "pack one");
        assertThat(AlertId.of(other, List.of("x"))).isEqualTo(AlertId.of(one, List.of("x")));
        assertThat(AlertId.of(next, List.of("x"))).isNotEqualTo(AlertId.of(one, List.of("x")));
    }

    @Test
    void evidenceIsOrderedByTimeFirst() {
        var early = new Evidence("ff", Instant.EPOCH, "z");
        var late = new Evidence("00", Instant.EPOCH.plusNanos(1), "a");
        assertThat(Evidence.ORDER.compare(early, late)).isNegative();
    }
}
