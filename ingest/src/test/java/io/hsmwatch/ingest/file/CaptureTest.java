package io.hsmwatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.file.CodecFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Event Hubs Capture, written by Apache's own library. */
final class CaptureTest {

    @TempDir
    private Path folder = Path.of(".");

    private Path capture(CodecFactory codec, String... bodies) throws IOException {
        var file = folder.resolve("00.avro");
        Files.write(file, CaptureFile.write(codec, List.of(bodies)));
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void theRecordsOfEveryEventAreFoundBySequenceNumberAndArrival(int level) throws IOException {
        var codec = level == 0 ? CodecFactory.nullCodec() : CodecFactory.deflateCodec(level);
        var file = capture(codec, "{\"records\":[{\"a\":1},{\"a\":2}]}", "{\"a\":3}");
        var records = Reading.of(file);
        assertThat(Reading.texts(records)).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
        assertThat(records)
                .extracting(RawRecord::position)
                .containsExactly(
                        new Position(file.toString(), 700, 0),
                        new Position(file.toString(), 700, 1),
                        new Position(file.toString(), 701, -1));
        assertThat(records)
                .extracting(RawRecord::arrival)
                .containsExactly(
                        Instant.parse("2026-01-31T19:30:15Z"),
                        Instant.parse("2026-01-31T19:30:15Z"),
                        Instant.parse("2026-01-31T19:30:16Z"));
        var zipped = Reading.gzip(folder.resolve("00.avro.gz"), Files.readAllBytes(file));
        assertThat(Reading.texts(Reading.of(zipped))).isEqualTo(Reading.texts(records));
    }

    @Test
    void manyBlocksAreOneAfterTheOther() throws IOException {
        var bodies = new String[5_000];
        Arrays.setAll(bodies, i -> "{\"a\":\"" + "x".repeat(i % 97) + i + "\"}");
        assertThat(Reading.texts(Reading.of(capture(CodecFactory.deflateCodec(6), bodies))))
                .containsExactly(bodies);
    }

    @Test
    void aFileWithoutEventsHoldsNothing() throws IOException {
        assertThat(Reading.of(capture(CodecFactory.nullCodec()))).isEmpty();
        assertThat(Reading.of(Files.createFile(folder.resolve("none.avro")))).isEmpty();
    }

    @Test
    void anEventWithoutABodyIsRejectedAndNotLost() throws IOException {
        var records = Reading.of(capture(CodecFactory.nullCodec(), "{\"a\":1}", CaptureFile.NO_BODY));
        assertThat(records).hasSize(2);
        assertThat(Reading.reason(records.get(1))).isEqualTo(RejectReason.NOT_JSON);
        assertThat(records.get(1).position().offset()).isEqualTo(701);
    }

    @Test
    void anArrivalThatIsNoTimeIsUnknown() throws IOException {
        var file = folder.resolve("odd.avro");
        Files.write(file, CaptureFile.writeAt("yesterday", "{\"a\":1}"));
        assertThat(Reading.of(file)).extracting(RawRecord::arrival).containsOnlyNulls();
    }

    @Test
    void aFileCutOffAnywhereGivesWhatIsWholeAndSaysSo() throws IOException {
        for (var codec : List.of(CodecFactory.nullCodec(), CodecFactory.deflateCodec(6))) {
            var whole = CaptureFile.write(codec, List.of("{\"a\":1}", "{\"a\":2}"));
            var cut = folder.resolve("cut.avro");
            int header = CaptureFile.write(codec, List.of()).length;
            for (int length = 4; length < whole.length; length++) {
                if (length != header) {
                    Files.write(cut, Arrays.copyOf(whole, length));
                    assertThatIOException()
                            .as("%d of %d bytes", length, whole.length)
                            .isThrownBy(() -> Reading.of(cut))
                            .withMessageStartingWith(cut + ": cannot be read as Event Hubs Capture");
                }
            }
        }
    }

    @Test
    void aByteThatFlippedIsAnErrorAtMost() throws IOException {
        for (var codec : List.of(CodecFactory.nullCodec(), CodecFactory.deflateCodec(6))) {
            var whole = CaptureFile.write(codec, List.of("{\"a\":1}", "{\"a\":2}"));
            var file = folder.resolve("flipped.avro");
            int refused = 0;
            for (int i = 0; i < whole.length; i++) {
                var flipped = whole.clone();
                flipped[i] ^= (byte) 0x80;
                Files.write(file, flipped);
                try {
                    assertThat(Reading.of(file)).hasSizeLessThan(50);
                } catch (IOException e) {
                    assertThat(e).hasMessageStartingWith(file.toString());
                    refused++;
                }
            }
            assertThat(refused).isGreaterThan(whole.length / 10);
        }
    }

    @Test
    void aBlockThatCountsWrongIsNotBelieved() throws IOException {
        var whole = CaptureFile.write(CodecFactory.nullCodec(), List.of("{\"a\":1}", "{\"a\":2}"));
        int count = CaptureFile.write(CodecFactory.nullCodec(), List.of()).length;
        var file = folder.resolve("miscounted.avro");
        assertThat(whole[count]).as("two events, zig-zag").isEqualTo((byte) 4);
        for (int events : List.of(0, 1, 2, 3, 6)) {
            whole[count] = (byte) events;
            Files.write(file, whole);
            assertThatIOException().isThrownBy(() -> Reading.of(file)).withMessageContaining("miscounted.avro");
        }
    }

    @Test
    void aBombIsPutOut() throws IOException {
        var file = capture(CodecFactory.deflateCodec(9), "{\"a\":\"" + "0".repeat(3_000_000) + "\"}");
        assertThat(Files.size(file)).isLessThan(10_000);
        var source = FileSource.of(List.of(file.toString())).withLimit(1_000_000);
        assertThatIOException().isThrownBy(() -> source.read(record -> {})).withMessageContaining("a bomb?");
    }

    @Test
    void aDeclaredLengthCostsNoMemory() throws IOException {
        var header = CaptureFile.write(CodecFactory.nullCodec(), List.of());
        var file = folder.resolve("boast.avro");
        // One event in a block of 2^62 bytes.
        var boast = Arrays.copyOf(header, header.length + 10);
        boast[header.length] = 2;
        Arrays.fill(boast, header.length + 1, header.length + 9, (byte) 0x80);
        boast[header.length + 9] = (byte) 0x40;
        Files.write(file, boast);
        assertThatIOException().isThrownBy(() -> Reading.of(file)).withMessageContaining("ends too early");
    }

    @Test
    void whatIsNotSupportedIsNamed() throws IOException {
        var snappy = capture(CodecFactory.snappyCodec(), "{\"a\":1}");
        assertThatIOException().isThrownBy(() -> Reading.of(snappy)).withMessageContaining("compressed with snappy");
        var other = folder.resolve("other.avro");
        Files.write(other, CaptureFile.other("{\"name\":\"Amount\",\"type\":\"double\"}"));
        assertThatIOException().isThrownBy(() -> Reading.of(other)).withMessageContaining("but [Amount]");
        Files.write(other, CaptureFile.other("{\"name\":\"A\",\"type\":{\"type\":\"array\",\"items\":\"null\"}}"));
        assertThatIOException().isThrownBy(() -> Reading.of(other)).withMessageContaining("a type 'array'");
    }
}
