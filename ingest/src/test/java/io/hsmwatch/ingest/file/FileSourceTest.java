package io.hsmwatch.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileSourceTest {

    @TempDir
    private Path folder = Path.of(".");

    private Path write(String name, String text) throws IOException {
        return Reading.write(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":1}\r\n\r\n{\"a\":2}",
                "{\"records\":[{\"a\":1},{\"a\":2}]}",
                "[{\"a\":1},{\"a\":2}]",
                "[\n{\"a\":1},\n{\"a\":2}\n]\n",
                "[{\"a\":1},\n{\"a\":2}]",
                "{\n  \"records\": [\n    {\"a\":1},\n    {\"a\":2}\n  ],\n  \"x\": \"]}\"\n}\n",
                "{\"records\" : [\n{\"a\":1},{\"a\":2}]}",
                "\uFEFF{\"a\":1}\n{\"a\":2}\n",
                "{\"records\":[{\"a\":1}]}\n[{\"a\":2}]\n"
            })
    void everyFormGivesTheSameRecordsPlainOrCompressed(String text) throws IOException {
        assertThat(Reading.texts(Reading.of(write("plain.json", text)))).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(Reading.texts(Reading.of(Reading.gzip(folder.resolve("odd.name"), text))))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void prettyPrintedRecordsKeepTheirBytesAndTheirLine() throws IOException {
        var file = write("pretty.json", "{\n \"a\": 1\n}\n\n{\n \"a\": 2\n}\n");
        var records = Reading.of(file);
        assertThat(Reading.texts(records)).containsExactly("{\n \"a\": 1\n}", "{\n \"a\": 2\n}");
        assertThat(records)
                .extracting(RawRecord::position)
                .containsExactly(new Position(file.toString(), 1, -1), new Position(file.toString(), 5, -1));
    }

    @Test
    void aRecordIsFoundAgainByLineAndPlaceInItsEnvelope() throws IOException {
        var file = write("lines.json", "{\"a\":1}\n{\"records\":[{\"a\":2},{\"a\":3}]}\n");
        assertThat(Reading.of(file))
                .extracting(RawRecord::position)
                .containsExactly(
                        new Position(file.toString(), 1, -1),
                        new Position(file.toString(), 2, 0),
                        new Position(file.toString(), 2, 1));
    }

    @Test
    void halfALastLineIsRejectedAndNotLost() throws IOException {
        var records = Reading.of(write("growing.json", "{\"a\":1}\n{\"a\":\"cut o"));
        assertThat(Reading.texts(records)).containsExactly("{\"a\":1}", "{\"a\":\"cut o");
        assertThat(Reading.reason(records.get(1))).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void aBrokenLineDoesNotTakeTheNextOnesAlong() throws IOException {
        assertThat(Reading.texts(Reading.of(write("broken.json", "{\"a\":\"x\n{\"a\":1}\nnonsense\n"))))
                .containsExactly("{\"a\":\"x", "{\"a\":1}", "nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "{\"time\":\"2026-05-01T00:00:00Z\",", "{\"a\":{"})
    void aFirstLineThatWasCutHidesNoneOfTheOthers(String cut) throws IOException {
        var file = write("cut.jsonl", cut + "\n{\"a\":1}\n{\"a\":2}\n");
        assertThat(Reading.texts(Reading.of(file))).containsExactly(cut, "{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void aLineThatNeverEndsIsOneRejectedRecord() throws IOException {
        var records =
                Reading.of(write("long.json", "{\"a\":1}\n{\"a\":\"" + "x".repeat(17 << 20) + "\"}\n{\"a\":2}\n"));
        assertThat(records).hasSize(3);
        assertThat(records.get(1).bytes().length()).isLessThan(2 << 20);
        assertThat(Reading.reason(records.get(1))).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.get(2).bytes()).hasToString("{\"a\":2}");
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        var line = "{\"a\":\"" + "x".repeat(700_000) + "\"}";
        assertThat(Reading.texts(Reading.of(write("long.json", line + "\n" + line))))
                .containsExactly(line, line);
    }

    @Test
    void aFolderIsReadInOrderAndItsLinksAreNot() throws IOException {
        write("logs/b.json", "{\"a\":2}");
        write("logs/a/PT1H.json", "{\"a\":1}");
        var outside = write("outside.json", "{\"a\":3}");
        Files.createSymbolicLink(folder.resolve("logs/link.json"), outside);
        var logs = folder.resolve("logs");
        var records = Reading.of(logs);
        assertThat(Reading.texts(records)).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(records.get(0).position().source()).isEqualTo(logs + "/a/PT1H.json");
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        var records = new ArrayList<RawRecord>();
        var input = new ByteArrayInputStream("{\"a\":1}\n".getBytes(StandardCharsets.UTF_8));
        FileSource.of(List.of("-")).withStandardInput(input).read(records::add);
        assertThat(records).extracting(RawRecord::position).containsExactly(new Position("-", 1, -1));
    }

    @Test
    void aBombIsPutOut() throws IOException {
        var bomb = Reading.gzip(folder.resolve("bomb.gz"), "{\"a\":1}\n".repeat(100_000));
        var source = FileSource.of(List.of(bomb.toString())).withLimit(10_000);
        assertThatIOException().isThrownBy(() -> source.read(record -> {})).withMessageContaining("bomb.gz");
    }

    @Test
    void errorsNameTheFileAndWhatToDo() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> Reading.of(folder.resolve("none.json")))
                .withMessageContaining("none.json: no such file");
        var whole = Reading.gzip(folder.resolve("cut.gz"), "{\"a\":1}\n".repeat(1000));
        var bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatIOException().isThrownBy(() -> Reading.of(whole)).withMessageContaining("cut.gz: broken gzip");
    }

    @Test
    void anEmptyFileHoldsNothing() throws IOException {
        assertThat(Reading.of(write("empty.json", ""), write("blank.json", " \n\n")))
                .isEmpty();
    }

    @Test
    void theHoursOfAStorageAccountAreReadAsTheyLie() throws IOException {
        var account = folder.resolve("insights-logs-auditevent");
        var hsm = account.resolve("resourceId=/SUBSCRIPTIONS/1/RESOURCEGROUPS/RG/PROVIDERS/MICROSOFT.KEYVAULT"
                + "/MANAGEDHSMS/PAYHSM/y=2026/m=03/d=01");
        Reading.write(hsm.resolve("h=09/m=00/PT1H.json"), "{\"a\":3}\r\n{\"a\":\"being writ");
        Reading.write(hsm.resolve("h=08/m=00/PT1H.json"), "{\"a\":1}\r\n{\"a\":2}\r\n");
        var records = Reading.of(account);
        assertThat(Reading.texts(records))
                .containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":\"being writ");
        assertThat(records.get(1).position())
                .isEqualTo(new Position(hsm.resolve("h=08/m=00/PT1H.json").toString(), 2, -1));
        assertThat(Reading.reason(records.get(3))).isEqualTo(RejectReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004rest", "PAR1rest", "BZh9rest", "\u00FD7zXZ", "\u00FF\u00FE{\u0000"})
    void whatIsNeverReadSaysWhatToDo(String start) throws IOException {
        var file = folder.resolve("logs.any");
        Files.write(file, start.getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException()
                .isThrownBy(() -> Reading.of(file))
                .withMessageStartingWith(file + ": ")
                .withMessageMatching(".*(unpack|export|decompress|save) .*");
    }
}
