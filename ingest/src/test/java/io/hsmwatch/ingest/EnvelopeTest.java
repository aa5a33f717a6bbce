package io.hsmwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeTest {

    private static final String A = "{\"time\": \"a\", \"x\":\"}]\\\"\"}";
    private static final String B = "{\"time\":\"b\"}";

    private static List<String> split(Bytes message) {
        return Envelope.split(RawRecord.audit(message, new Position("hub", 7, -1))).stream()
                .map(record -> record.bytes().toString())
                .toList();
    }

    private static Bytes gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Bytes.of(bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"records\":[%s,%s]}",
                "{ \"Records\" : [ %s , %s ] , \"PartitionId\" : 1 }",
                "[%s,%s]",
                " [ %s ,\n %s ] ",
                "[{\"records\":[%s]},{\"records\":[%s],\"EventProcessedUtcTime\":\"x\"}]",
                "{\"_source\":\"x\",\"payload\":[%s,%s]}",
                "{\"payload\":{\"records\":[%s,%s]}}",
                "%s\n%s\n",
                "%s%s"
            })
    void everyFormGivesItsRecordsWithTheirOriginalBytes(String form) throws IOException {
        var text = form.formatted(A, B);
        assertThat(split(Bytes.of(text))).containsExactly(A, B);
        assertThat(split(Bytes.of("\uFEFF" + text))).containsExactly(A, B);
        assertThat(split(gzip(text))).containsExactly(A, B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\n", "{\"record\":%s,\"_source\":\"x\"}"})
    void aSingleRecordHasNoPlaceInAnEnvelope(String form) {
        var records = Envelope.split(RawRecord.audit(Bytes.of(form.formatted(A)), new Position("hub", 7, -1)));
        assertThat(records).hasSize(1);
        assertThat(records.get(0).bytes()).hasToString(A);
        assertThat(records.get(0).position()).isEqualTo(new Position("hub", 7, -1));
    }

    @Test
    void theRecordsOfAnEnvelopeAreNumbered() {
        var message = RawRecord.audit(Bytes.of("{\"records\":[" + A + "," + B + "]}"), new Position("hub", 7, -1));
        assertThat(Envelope.split(message))
                .extracting(RawRecord::position)
                .containsExactly(new Position("hub", 7, 0), new Position("hub", 7, 1));
    }

    @Test
    void aRecordThatHoldsAPayloadOfItsOwnIsARecord() {
        var record = "{\"time\":\"t\",\"payload\":{\"a\":1}}";
        assertThat(split(Bytes.of(record))).containsExactly(record);
    }

    @Test
    void anEmptyEnvelopeHoldsNothing() {
        assertThat(split(Bytes.of("{\"records\":[]}"))).isEmpty();
    }

    @Test
    void aBrokenRecordDoesNotTakeItsNeighboursAlong() {
        assertThat(split(Bytes.of("{\"records\":[" + A + ",{a:1}," + B + "]}"))).containsExactly(A, "{a:1}", B);
        assertThat(split(Bytes.of("[" + A + "," + B + ",{\"cut"))).hasSize(1);
        assertThat(split(Bytes.of(A + "\n{\"cut"))).containsExactly(A, "{\"cut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "{", "[", "[1", "\"", "{\"records\":[", "}", "]", ",", "{\"a\":}", "\u001f\u008b"})
    void whatCannotBeSplitComesBackToBeRejected(String text) {
        var message = Json.raw(text);
        var normaliser = new Normaliser(Projection.none());
        assertThat(Envelope.split(message))
                .hasSize(1)
                .allMatch(record -> normaliser.normalise(record) instanceof Normalised.Rejected);
    }

    @Test
    void brokenGzipComesBackToBeRejected() throws IOException {
        var whole = gzip("[" + A.repeat(1000) + "]");
        var cut = RawRecord.audit(whole.slice(0, whole.length() / 2), new Position("hub", 7, -1));
        assertThat(Envelope.split(cut)).containsExactly(cut);
    }

    @Test
    void anEnvelopeWithTooManyRecordsIsRejectedAsOne() throws IOException {
        var text = "{\"records\":[" + (B + ",").repeat(10_000) + B + "]}";
        var normaliser = new Normaliser(Projection.none());
        for (var bytes : List.of(Bytes.of(text), gzip(text))) {
            var message = RawRecord.audit(bytes, new Position("hub", 7, -1));
            assertThat(Envelope.split(message)).containsExactly(message);
            var rejected = (Normalised.Rejected) normaliser.normalise(message);
            assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_MANY_RECORDS);
        }
        assertThat(split(Bytes.of("[" + (B + ",").repeat(9_999) + B + "]"))).hasSize(10_000);
    }
}
