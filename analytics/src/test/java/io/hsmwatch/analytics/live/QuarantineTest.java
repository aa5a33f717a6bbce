package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be read is kept, with the reason and where it stood, and stops nothing. */
class QuarantineTest {

    private static final Instant TIME = Instant.parse("2026-05-04T09:00:00Z");
    private static final String HSM = Azure.hsm("skerry");

    private record Broken(String text, String reason) {}

    @TempDir
    private Path folder;

    private Live live;

    @BeforeEach
    void start() {
        live = Live.start(new DetectionPath(Packs.shipped(), Policy.DEFAULT), folder);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    static List<Broken> broken() {
        return List.of(
                new Broken("", "not-json"),
                new Broken("\u0000\u0001\u0002", "not-json"),
                new Broken(Azure.wrap(TIME, HSM).substring(0, 100), "not-json"),
                new Broken("[1, 2]", "not-an-object"),
                new Broken("\"text\"", "not-an-object"),
                new Broken("{\"a\":".repeat(100) + "1" + "}".repeat(100), "too-deep"),
                new Broken("{\"time\":\"2026\",\"time\":\"2027\"}", "duplicate-key"),
                new Broken("{\"operationName\":\"KeyPurge\"}", "no-time"),
                new Broken("{\"n\":" + "9".repeat(100) + "}", "number-too-long"),
                new Broken("{\"operationName\":\"" + "x".repeat(300_000) + "\"}", "string-too-long"),
                new Broken("{\"s\":[" + "1,".repeat(60_000) + "1]}", "too-many-tokens"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRecordIsKeptWithItsReasonWhileOthersAreJudged(Broken broken) {
        live.accept(Azure.record(Azure.purge(TIME, HSM, "ann", "kek", 204), 1));
        live.accept(Azure.record(broken.text(), 2));
        live.accept(Azure.record(Azure.purge(TIME, HSM, "ann", "dek", 204), 3));
        assertThat(live.alerts()).extracting(alert -> alert.subject().target()).containsExactly("kek", "dek");
        TestRecord<String, byte[]> kept = only(live.quarantined());
        assertThat(new String(kept.value(), StandardCharsets.UTF_8)).isEqualTo(broken.text());
        assertThat(header(kept, "hsmwatch.reason")).isEqualTo(broken.reason());
        assertThat(header(kept, "hsmwatch.detail")).isNotBlank().hasSizeLessThanOrEqualTo(500);
        assertThat(header(kept, "hsmwatch.source")).isEqualTo("test.jsonl");
        assertThat(header(kept, "hsmwatch.offset")).isEqualTo("2");
    }

    @ParameterizedTest
    @MethodSource("ownKinds")
    void whatWeShouldHaveWrittenOurselvesIsJudgedNoLessStrictly(Kind kind) {
        live.accept(new RawRecord(kind, Bytes.of("{\"format\":\"other/7\"}"), new Position("own", 1, -1), null));
        assertThat(header(only(live.quarantined()), "hsmwatch.reason")).isEqualTo("bad-own-record");
    }

    static List<Kind> ownKinds() {
        return List.of(Kind.INVENTORY, Kind.TICK, Kind.WATCH);
    }

    @Test
    void aRecordOfAnotherWriterNeedsNoHeadersNoKeyAndNoValue() {
        String purge = Azure.purge(TIME, HSM, "ann", "kek", 204);
        live.accept(new TestRecord<>(null, purge.getBytes(StandardCharsets.UTF_8), new RecordHeaders(), Instant.EPOCH));
        live.accept(new TestRecord<>(null, null, new RecordHeaders(), Instant.EPOCH));
        assertThat(live.alerts())
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.evidence().get(0).position()).isEqualTo("hsmwatch.audit/0:0"));
        assertThat(only(live.quarantined()).value()).isEmpty();
    }

    @Test
    void headersThatMakeNoSenseAreAsGoodAsNone() {
        var headers = new RecordHeaders();
        for (String name : List.of("kind", "source", "offset", "index", "arrival")) {
            headers.add("hsmwatch." + name, new byte[] {(byte) 0xff, 7});
        }
        String purge = Azure.purge(TIME, HSM, "ann", "kek", 204);
        live.accept(new TestRecord<>("k", purge.getBytes(StandardCharsets.UTF_8), headers, Instant.EPOCH));
        assertThat(live.alerts()).hasSize(1);
    }

    @Test
    void bytesThatAreNoTextComeOutAsTheyWentIn() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        live.accept(RawRecord.audit(Bytes.of(bytes), new Position("x", 1, -1)));
        assertThat(only(live.quarantined()).value()).isEqualTo(bytes);
    }

    private static <T> T only(List<T> records) {
        assertThat(records).hasSize(1);
        return new ArrayList<>(records).get(0);
    }

    private static String header(TestRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
