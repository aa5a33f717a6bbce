package io.hsmwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplayCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASSIGNMENT = "00000000-0000-4000-8000-0000000000d1";
    private static final String PERSON = "00000000-0000-4000-8000-0000000000e1";
    private static final String ADMINISTRATOR = "a290e904-7015-4bba-90c8-60543313cdb4";

    private static final String PURGE = AuditLines.purge("2026-05-04T08:00:00Z", "anchor");
    private static final String REFUSED = AuditLines.refusedPurge("2026-05-04T09:30:00Z", "mast");
    private static final String GRANT = AuditLines.grant("2026-05-04T10:00:00Z", ASSIGNMENT);

    @TempDir
    private Path folder;

    @Test
    void anAlertHasTheKeysThatScriptsRelyOn() throws IOException {
        Path log = write("log.jsonl", AuditLines.sign("2026-05-04T07:00:00Z"), PURGE);

        var run = CommandRun.of("replay", "--output", "ndjson", log);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).hasSize(1);
        JsonNode alert = JSON.readTree(run.out());
        assertThat(alert.path("id").asText()).matches("[0-9a-f]{32}");
        JsonNode rule = alert.path("rule");
        assertThat(rule.path("id").asText()).hasSize(36);
        assertThat(rule.path("code").asText()).isEqualTo("MHSM-023");
        assertThat(rule.path("title").asText()).isNotBlank();
        assertThat(rule.path("level").asText()).isEqualTo("critical");
        assertThat(rule.path("version").isInt()).isTrue();
        assertThat(alert.path("status").asText()).isEqualTo("open");
        for (String time : List.of("time", "first_seen", "last_seen")) {
            assertThat(alert.path(time).asText()).isEqualTo("2026-05-04T08:00:00Z");
        }
        assertThat(alert.path("count").asInt()).isEqualTo(1);
        assertThat(alert.path("hsm").asText()).isEqualTo(AuditLines.HSM);
        assertThat(alert.path("actor").asText()).isEqualTo("00000000-0000-4000-8000-0000000000c1");
        assertThat(alert.path("target").asText()).isEqualTo("anchor");
        assertThat(alert.path("summary").asText()).contains("mina@harbour.example", "anchor");
        assertThat(alert.path("attack").get(0).asText()).startsWith("T");
        assertThat(alert.path("remediation").asText()).isNotBlank();
    }

    @Test
    void evidenceNamesTheHashOfTheLineAndWhereItStands() throws Exception {
        Path log = write("log.jsonl", AuditLines.sign("2026-05-04T07:00:00Z"), PURGE);

        JsonNode evidence = alerts(CommandRun.of("replay", "--output", "ndjson", log))
                .get(0)
                .path("evidence")
                .get(0);

        assertThat(evidence.path("sha256").asText()).isEqualTo(sha256(PURGE));
        assertThat(evidence.path("time").asText()).isEqualTo("2026-05-04T08:00:00Z");
        assertThat(evidence.path("position").asText()).isEqualTo(log + ":2");
    }

    @Test
    void theOrderOfFilesFoldersAndArchivesDoesNotMatter() throws IOException {
        Path plain = write("one.jsonl", REFUSED, GRANT);
        Path zipped = gzip("two.jsonl.gz", PURGE);
        Files.createDirectory(folder.resolve("three"));
        write("three/b.jsonl", AuditLines.purge("2026-05-04T12:00:00Z", "keel"));
        write("three/a.jsonl", AuditLines.refusedPurge("2026-05-04T11:00:00Z", "keel"));
        Path below = folder.resolve("three");

        var run = CommandRun.of("replay", "--output", "ndjson", plain, zipped, below);

        assertThat(alerts(run))
                .extracting(alert -> alert.path("time").asText())
                .isSorted()
                .hasSize(5);
        assertThat(CommandRun.of("replay", "--output", "ndjson", plain, zipped, below)
                        .out())
                .isEqualTo(run.out());
        assertThat(CommandRun.of("replay", "--output", "ndjson", below, zipped, plain)
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void standardInputIsAMinus() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(PURGE.getBytes(StandardCharsets.UTF_8)));
        try {
            var run = CommandRun.of("replay", "--output", "ndjson", "-");

            assertThat(alerts(run)
                            .get(0)
                            .path("evidence")
                            .get(0)
                            .path("position")
                            .asText())
                    .isEqualTo("-:1");
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"array.json", "lines.jsonl", "table.csv"})
    void theInventorySaysWhoGotARoleInAnyForm(String form) throws IOException {
        String row = "{\"hsm\":\"" + AuditLines.HSM + "\",\"assignmentId\":\"" + ASSIGNMENT + "\",\"principalId\":\""
                + PERSON + "\",\"principalType\":\"User\",\"roleDefinitionId\":\"" + ADMINISTRATOR
                + "\",\"scope\":\"/\",\"observedAt\":\"2026-05-04T10:05:00Z\"}";
        Path inventory = write(
                form,
                switch (form) {
                    case "array.json" -> "[" + row + "]";
                    case "lines.jsonl" -> row;
                    default ->
                        "hsm,assignmentId,principalId,principalType,roleDefinitionId,scope\n"
                                + String.join(",", AuditLines.HSM, ASSIGNMENT, PERSON, "User", ADMINISTRATOR, "/");
                });
        Path log = write("log.jsonl", GRANT);

        var run = CommandRun.of("replay", "--output", "ndjson", "--inventory", inventory, log);

        assertThat(codes(run)).containsExactly("MHSM-001");
        assertThat(codes(CommandRun.of("replay", "--output", "ndjson", log))).containsExactly("MHSM-047");
    }

    @Test
    void aBackupIsMissingWhenItsDeadlineLiesBeforeTheEndOfTheLog() throws IOException {
        Path log =
                write("log.jsonl", AuditLines.backup("2026-05-04T00:00:00Z"), AuditLines.sign("2026-05-04T07:00:00Z"));

        assertThat(CommandRun.of("replay", log).exit()).isZero();
        var run = CommandRun.of("replay", "--output", "ndjson", "--backup-interval", "PT6H", log);
        assertThat(codes(run)).containsExactly("MHSM-018");
        assertThat(alerts(run).get(0).path("time").asText()).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(codes(CommandRun.of("replay", "--output", "ndjson", "--as-of", "2026-05-05T00:00:01Z", log)))
                .containsExactly("MHSM-018");
        assertThat(CommandRun.of("replay", "--as-of", "2026-05-05T00:00:00Z", log)
                        .exit())
                .isZero();
    }

    @Test
    void brokenLinesAmongGoodOnesAreCountedAndKept() throws IOException {
        Path good = write("good.jsonl", PURGE);
        Path broken = write("broken.jsonl", "{\"time\"", "no JSON at all", REFUSED);
        Path kept = folder.resolve("kept.jsonl");

        var run = CommandRun.of("replay", "--output", "ndjson", "--rejected", kept, broken, good);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(codes(run)).containsExactly("MHSM-023", "MHSM-024");
        assertThat(run.err()).contains("4 records (2 accepted, 2 rejected");
        String text = Files.readString(kept);
        assertThat(text).endsWith("}\n");
        List<JsonNode> rejected = parsed(text.lines().toList());
        assertThat(rejected).extracting(one -> one.path("reason").asText()).containsExactly("not-json", "not-json");
        assertThat(rejected)
                .extracting(one -> one.path("position").asText())
                .containsExactly(broken + ":1", broken + ":2");
        assertThat(Base64.getDecoder().decode(rejected.get(1).path("bytes").asText()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("no JSON at all");
    }

    @Test
    void halfAnArchiveGivesNoResultThatCouldPassForTheWhole() throws IOException {
        Path good = write("good.jsonl", PURGE);
        Path cut = gzip("cut.jsonl.gz", PURGE, REFUSED);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 60));

        var run = CommandRun.of("replay", good, cut);

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cut.jsonl.gz", "broken gzip");
    }

    @Test
    void hostileTextDoesNotReachTheTerminal() throws IOException {
        String hostile = "\\u001b[2Jx\\nFORGED\\u202egnp";
        Path log = write("log.jsonl", PURGE.replace("mina@harbour.example", hostile));

        for (String form : List.of("text", "ndjson")) {
            var run = CommandRun.of("replay", "--output", form, log);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("gnp").doesNotContain("\u001b", "\u202e", "\nFORGED");
        }
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path gzip(String name, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(name);
    }

    private static List<String> codes(CommandRun run) throws IOException {
        return alerts(run).stream()
                .map(alert -> alert.path("rule").path("code").asText())
                .toList();
    }

    private static List<JsonNode> alerts(CommandRun run) throws IOException {
        return parsed(run.lines());
    }

    private static List<JsonNode> parsed(List<String> lines) throws IOException {
        var parsed = new ArrayList<JsonNode>();
        for (String line : lines) {
            parsed.add(JSON.readTree(line));
        }
        return parsed;
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
