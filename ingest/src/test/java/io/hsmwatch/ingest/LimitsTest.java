package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.reason;
import static io.hsmwatch.ingest.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and why; every limit through our own entry point. */
final class LimitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1",
                "{'a':1}",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":NaN}",
                "nonsense",
                "{\"a\":01}"
            })
    void whatIsNoJsonIsSaidToBeNone(String text) {
        assertThat(reason(text)).isEqualTo(RejectReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "\"text\"", "1", "null", "true"})
    void aRecordIsAnObject(String text) {
        assertThat(reason(text)).isEqualTo(RejectReason.NOT_AN_OBJECT);
    }

    @Test
    void depthEndsAtSixtyFour() {
        assertThat(reason("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}")).isEqualTo(RejectReason.TOO_DEEP);
        assertThat(reason("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")).isEqualTo(RejectReason.NO_TIME);
        assertThat(reason("{\"a\":" + "[".repeat(100_000))).isEqualTo(RejectReason.TOO_DEEP);
    }

    @Test
    void aFieldThatIsReadEndsAtAQuarterMebibyte() {
        assertThat(reason("{\"operationName\":\"" + "x".repeat(256 * 1024 + 1) + "\"}"))
                .isEqualTo(RejectReason.STRING_TOO_LONG);
    }

    @Test
    void namesNumbersAndDocumentsEndToo() {
        assertThat(reason("{\"" + "n".repeat(300) + "\":1}")).isEqualTo(RejectReason.NAME_TOO_LONG);
        assertThat(reason("{\"durationMs\":" + "1".repeat(65) + "}")).isEqualTo(RejectReason.NUMBER_TOO_LONG);
        assertThat(reason("{\"durationMs\":1e99999}")).isEqualTo(RejectReason.NUMBER_TOO_LONG);
        assertThat(reason("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}")).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(reason("{\"a\":[" + "1,".repeat(50_000) + "1]}")).isEqualTo(RejectReason.TOO_MANY_TOKENS);
    }

    @Test
    void theSameKeyTwiceIsAnAttackOnWhoReadsOnlyOne() {
        assertThat(reason("{\"time\":\"2026-01-01T00:00:00Z\",\"time\":\"2027-01-01T00:00:00Z\"}"))
                .isEqualTo(RejectReason.DUPLICATE_KEY);
        assertThat(reason("{\"x\":{\"a\":1,\"a\":2}}")).isEqualTo(RejectReason.DUPLICATE_KEY);
    }

    @Test
    void aFieldWeJudgeByMustNotStandTwiceInAnotherCase() {
        var text = write(call("KeyGet", "/keys/card", 200));
        assertThat(reason(text.replaceFirst("\\{", "{\"OPERATIONNAME\":\"KeyPurge\",")))
                .isEqualTo(RejectReason.DUPLICATE_KEY);
    }

    @Test
    void bytesMustBeUtf8() {
        byte[] text = write(call("KeyGet", "/keys/card", 200)).getBytes(StandardCharsets.UTF_8);
        for (int bad : new int[] {0xC0, 0xFF, 0xED}) {
            byte[] broken = text.clone();
            broken[12] = (byte) bad;
            var record = RawRecord.audit(Bytes.of(broken), new Position("t", 1, -1));
            var rejected = (Normalised.Rejected) new Normaliser(Projection.none()).normalise(record);
            assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_UTF8);
            assertThat(rejected.record()).isSameAs(record);
        }
    }

    @Test
    void timeOperationAndResourceMustBeThere() {
        var record = call("KeyGet", "/keys/card", 200);
        record.put("time", "yesterday");
        assertThat(reason(write(record))).isEqualTo(RejectReason.NO_TIME);
        record.put("time", "2026-03-01T08:15:30Z");
        record.remove("operationName");
        record.remove("properties");
        assertThat(reason(write(record))).isEqualTo(RejectReason.NO_OPERATION);
        record.put("operationName", "KeyGet");
        record.remove("resourceId");
        assertThat(reason(write(record))).isEqualTo(RejectReason.NO_RESOURCE);
    }

    @Test
    void aPathCanStandForTheOperationAndAHostForTheResource() {
        var record = call("", "/backup", 202);
        record.remove("operationName");
        record.remove("resourceId");
        var event = Json.event(record);
        assertThat(event.action()).isEqualTo(AuditAction.FULL_BACKUP);
        assertThat(event.hsm()).isEqualTo("payhsm.managedhsm.azure.net");
        assertThat(event.managedHsm()).isTrue();
    }

    @Test
    void metricsAreSkippedByTheirShape() {
        var metric =
                Json.raw(write(Json.map("time", "2026-03-01T08:15:30Z", "metricName", "Availability", "total", 5)));
        assertThat(new Normaliser(Projection.none()).normalise(metric)).isEqualTo(new Normalised.Skipped(metric));
    }

    @ParameterizedTest
    @EnumSource(RejectReason.class)
    void labelsAreKebabCase(RejectReason reason) {
        assertThat(reason.label()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void actionLabelsArePascalCaseAndUnique() {
        var labels = Arrays.stream(AuditAction.values()).map(AuditAction::label).toList();
        assertThat(labels)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("([A-Z][a-z]+)+"))
                .contains("KeyPurge");
    }
}
