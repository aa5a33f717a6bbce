package io.hsmwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.app.config.ConfigFile;
import io.hsmwatch.rules.RuleSetLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are broken in every way stand between the others: each is kept with its reason, and no alert is lost. */
final class BrokenInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RESOURCE = "/SUBSCRIPTIONS/00000000-0000-4000-8000-00000000000A/RESOURCEGROUPS/VAULTS"
            + "/PROVIDERS/MICROSOFT.KEYVAULT/MANAGEDHSMS/HARBOUR";

    @TempDir
    private Path folder;

    @Test
    void brokenRecordsAreQuarantinedAndCountedAndTheStreamGoesOn() throws IOException {
        SimulatedDay day = SimulatedDay.write(folder, 7);
        List<String> expected = new ArrayList<>();
        long records = day.records();
        Files.write(folder.resolve("day.jsonl"), interleaved(folder.resolve("day.jsonl"), expected));
        var shown = new ArrayList<Alert>();
        var config = ConfigFile.read(folder.resolve("hsmwatch.yml"), name -> null);

        try (App app = App.start(config, RuleSetLoader.load(Checkout.rules()).rules(), shown::add)) {
            app.serve(config);
            var topics = new CommittedTopics(app.client());
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> topics.audit().size() >= records + expected.size() && topics.areJudged());

            assertThat(topics.quarantine().stream().map(BrokenInputIT::reason))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(topics.alerts().stream().map(Alert::id).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            day.replayed().stream().map(Alert::id).toList());
            assertThat(rejectedByReason(app))
                    .containsExactlyInAnyOrderEntriesOf(
                            expected.stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting())));
        }
    }

    /** The day with a broken record of the next kind after every three hundredth record. */
    private static byte[] interleaved(Path file, List<String> reasons) throws IOException {
        var kinds = new ArrayList<>(broken().entrySet());
        var mixed = new ByteArrayOutputStream();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            mixed.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            if (++number % 300 == 0) {
                Map.Entry<String, byte[]> kind = kinds.get(number / 300 % kinds.size());
                mixed.writeBytes(kind.getValue());
                mixed.write('\n');
                reasons.add(kind.getKey());
            }
        }
        return mixed.toByteArray();
    }

    private static Map<String, byte[]> broken() {
        var broken = new HashMap<String, byte[]>();
        var text = Map.of(
                "not-json",
                "{\"time\": \"2026-03-10T08:00:00Z\", \"operationName\": ",
                "not-an-object",
                "\"KeyPurge\"",
                "too-deep",
                record("\"properties\": " + "[".repeat(80) + "]".repeat(80)),
                "string-too-long",
                record("\"resultDescription\": \"" + "x".repeat(300 * 1024) + "\""),
                "number-too-long",
                record("\"durationMs\": " + "9".repeat(80)),
                "too-many-tokens",
                record("\"properties\": [" + "0,".repeat(60_000) + "0]"),
                "duplicate-key",
                record("\"category\": \"AuditEvent\", \"category\": \"AuditEvent\""),
                "no-time",
                "{\"operationName\": \"KeyPurge\", \"resourceId\": \"" + RESOURCE + "\"}",
                "no-operation",
                "{\"time\": \"2026-03-10T08:00:00Z\", \"resourceId\": \"" + RESOURCE + "\"}",
                "no-resource",
                "{\"time\": \"2026-03-10T08:00:00Z\", \"operationName\": \"KeyPurge\"}");
        text.forEach((reason, record) -> broken.put(reason, record.getBytes(StandardCharsets.UTF_8)));
        broken.put(
                "too-large",
                record("\"a\": \"" + "x".repeat(1200 * 1024) + "\"").getBytes(StandardCharsets.UTF_8));
        broken.put("invalid-utf8", record("\"resultDescription\": \"\u00ff\"").getBytes(StandardCharsets.ISO_8859_1));
        return broken;
    }

    private static String record(String more) {
        return "{\"time\": \"2026-03-10T08:00:00Z\", \"operationName\": \"KeyPurge\", \"resourceId\": \"" + RESOURCE
                + "\", " + more + "}";
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("hsmwatch.reason").value(), StandardCharsets.UTF_8);
    }

    private static Map<String, Long> rejectedByReason(App app) throws IOException {
        try (InputStream page = app.metrics().resolve("/metrics").toURL().openStream()) {
            return Stream.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .filter(line -> line.startsWith("hsmwatch_rejected_total{"))
                    .filter(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 0)
                    .collect(Collectors.toMap(
                            line -> line.substring(line.indexOf("reason=\"") + 8, line.indexOf("\"}")),
                            line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ')))));
        }
    }
}
