package io.hsmwatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTopicTest {

    private static final Instant TIME = Instant.parse("2026-04-02T10:15:30.123456700Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRecordComesBackAsItWasWritten(Kind kind) {
        var record = new RawRecord(kind, Bytes.of("{\"a\":\"ü\"}"), new Position("hub/3 ~ å", 12, 4), TIME);

        var written = AuditTopic.write(record, 2, "hsm", TIME);

        assertThat(read(written)).isEqualTo(record);
        assertThat(written.partition()).isEqualTo(2);
        assertThat(written.timestamp()).isEqualTo(TIME.toEpochMilli());
    }

    @Test
    void aRecordWithoutAnArrivalComesBackWithoutOne() {
        var record = RawRecord.audit(Bytes.of("{}"), new Position("day.jsonl", 7, -1));

        assertThat(read(AuditTopic.write(record, null, "hsm", TIME))).isEqualTo(record);
    }

    @Test
    void aRecordThatSomebodyElseWroteStandsWhereItStandsInTheTopic() {
        var record = AuditTopic.read(new byte[] {'{', '}'}, new RecordHeaders(), AuditTopic.NAME, 3, 99);

        assertThat(record.kind()).isEqualTo(Kind.AUDIT);
        assertThat(record.position()).hasToString("hsmwatch.audit/3:99");
        assertThat(record.arrival()).isNull();
    }

    @Test
    void headersThatMakeNoSenseAreAsGoodAsNone() {
        Headers headers = new RecordHeaders();
        headers.add("hsmwatch.kind", text("emperor"));
        headers.add("hsmwatch.source", text("x"));
        headers.add("hsmwatch.offset", text("twelve"));
        headers.add("hsmwatch.index", text("-1"));
        headers.add("hsmwatch.arrival", text("yesterday"));

        var record = AuditTopic.read(new byte[0], headers, AuditTopic.NAME, 0, 5);

        assertThat(record.kind()).isEqualTo(Kind.AUDIT);
        assertThat(record.position()).hasToString("hsmwatch.audit/0:5");
        assertThat(record.arrival()).isNull();
    }

    @Test
    void aTimeBeforeKafkaCanCountIsWrittenAsItsFirst() {
        var record = RawRecord.audit(Bytes.of("{}"), new Position("old", 1, -1));

        assertThat(AuditTopic.write(record, null, "hsm", Instant.parse("1901-01-01T00:00:00Z"))
                        .timestamp())
                .isZero();
    }

    private static RawRecord read(ProducerRecord<String, byte[]> written) {
        return AuditTopic.read(written.value(), written.headers(), written.topic(), 0, 0);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
