package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.replay.Replay;
import io.hsmwatch.app.cli.HsmwatchCommand;
import io.hsmwatch.app.demo.IncidentRules;
import io.hsmwatch.emulator.PlantedIncident;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.file.FileSource;
import io.hsmwatch.ingest.file.InventoryFile;
import io.hsmwatch.rules.RuleSetLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A simulated day in a folder: records, inventory and a configuration to run over them. */
record SimulatedDay(Path folder, Scenario scenario) {

    private static final Duration BACKUPS = Duration.ofHours(7);

    static SimulatedDay write(Path folder, long seed) throws IOException {
        int written = HsmwatchCommand.commandLine()
                .setErr(new PrintWriter(new StringWriter()))
                .execute(
                        "simulate",
                        folder.resolve("day.jsonl").toString(),
                        "--inventory",
                        folder.resolve("inventory.jsonl").toString(),
                        "--seed",
                        Long.toString(seed));
        if (written != 0) {
            throw new IOException("the day could not be written");
        }
        Files.writeString(folder.resolve("hsmwatch.yml"), """
                data: data
                source:
                  kind: files
                  paths: [day.jsonl]
                  inventory: inventory.jsonl
                backup:
                  interval: 7h
                ticks:
                  interval: 5m
                http:
                  port: 0
                """);
        return new SimulatedDay(folder, Scenario.day(seed));
    }

    List<PlantedIncident> planted() {
        return Simulator.planted(scenario);
    }

    /** The incidents that one rule notices on one HSM: each has an alert of its own. */
    List<PlantedIncident> alike(PlantedIncident incident) {
        return planted().stream()
                .filter(other -> other.hsm().equals(incident.hsm())
                        && IncidentRules.code(other.incident()).equals(IncidentRules.code(incident.incident())))
                .toList();
    }

    long records() throws IOException {
        try (var lines = Files.lines(folder.resolve("day.jsonl"))) {
            return lines.count();
        }
    }

    /** What a replay of the same files finds. */
    List<Alert> replayed() throws IOException {
        var path = new DetectionPath(
                RuleSetLoader.load(Checkout.rules()).rules(), Policy.DEFAULT.withBackupInterval(BACKUPS));
        var inventory = InventoryFile.read(folder.resolve("inventory.jsonl"), null);
        return new Replay(path, inventory)
                .run(FileSource.of(List.of(folder.resolve("day.jsonl").toString())), null, rejected -> {})
                .alerts();
    }

    static boolean tells(Alert alert, PlantedIncident incident) {
        return alert.rule().code().equals(IncidentRules.code(incident.incident()))
                && alert.subject().hsm().equals(incident.hsm());
    }
}
