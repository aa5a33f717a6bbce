package io.hsmwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.app.cli.HsmwatchCommand;
import io.hsmwatch.app.config.ConfigFile;
import io.hsmwatch.emulator.Grant;
import io.hsmwatch.emulator.Incident;
import io.hsmwatch.emulator.PlantedIncident;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.rules.RuleSetLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running program is told who holds which role: a grant that nothing was known of becomes one to a person, or to a group. */
final class InventoryImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Short enough that the time to verify, fifteen minutes, is not up when the log ends. */
    private static final Scenario QUARTER = Scenario.day(3)
            .withLength(Duration.ofMinutes(14))
            .withIncidents(Set.of(Incident.ADMIN_GRANTED_TO_USER, Incident.HSM_WIDE_GRANT));

    @TempDir
    private Path folder;

    private final List<Alert> shown = new CopyOnWriteArrayList<>();

    @Test
    void whatTheInventorySaysOfAGrantSettlesIt() throws IOException {
        writeFiles();
        var config = ConfigFile.read(folder.resolve("hsmwatch.yml"), name -> null);
        try (App app = App.start(config, RuleSetLoader.load(Checkout.rules()).rules(), shown::add)) {
            app.serve(config);
            var topics = new CommittedTopics(app.client());
            await().atMost(PATIENCE).until(() -> !topics.audit().isEmpty() && topics.areJudged());
            assertThat(codes()).doesNotContain("MHSM-001");

            var err = new StringWriter();
            int exit = HsmwatchCommand.commandLine()
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "inventory",
                            "import",
                            folder.resolve("inventory.csv").toString(),
                            "--config",
                            folder.resolve("hsmwatch.yml").toString());

            assertThat(exit).as(err.toString()).isZero();
            assertThat(err.toString()).contains("role assignments imported");
            await().atMost(PATIENCE).until(() -> codes().contains("MHSM-001") && topics.areJudged());
            assertThat(codes().stream().filter("MHSM-001"::equals)).hasSize(1);
            assertThat(codes()).doesNotContain("MHSM-047");
        }
    }

    private List<String> codes() {
        return shown.stream().map(alert -> alert.rule().code()).toList();
    }

    private void writeFiles() throws IOException {
        var day = new StringBuilder();
        Simulator.records(QUARTER)
                .forEach(record -> day.append(new String(record.body().utf8(), StandardCharsets.UTF_8))
                        .append('\n'));
        Files.writeString(folder.resolve("day.jsonl"), day);
        var csv = new StringBuilder("hsm,assignmentId,principalId,principalType,roleDefinitionId,scope\n");
        for (Grant grant : Simulator.grants(QUARTER)) {
            csv.append(String.join(
                            ",",
                            grant.hsm(),
                            grant.assignmentId(),
                            grant.principalId(),
                            grant.principalType(),
                            grant.roleDefinitionId(),
                            grant.scope()))
                    .append('\n');
        }
        Files.writeString(folder.resolve("inventory.csv"), csv);
        Files.writeString(
                folder.resolve("hsmwatch.yml"),
                "data: data\nsource:\n  kind: files\n  paths: [day.jsonl]\nhttp:\n  port: 0\n");
        assertThat(Simulator.planted(QUARTER))
                .extracting(PlantedIncident::incident)
                .contains(Incident.ADMIN_GRANTED_TO_USER);
    }
}
