package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.broker.Topics;
import io.hsmwatch.app.broker.UnreachableException;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.wiring.Feeding;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.file.InventoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hsmwatch inventory}: what the audit log does not say. */
@Command(name = "inventory", description = "Tells a running hsmwatch who holds which role.")
final class InventoryCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the inventory: import");
    }

    @Command(
            name = "import",
            description = {
                "Writes role assignments into the audit topic: JSON array or lines, CSV, or what",
                "'az keyvault role assignment list' prints."
            })
    int importFile(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--config",
                            required = true,
                            paramLabel = "FILE",
                            description = "that of the running hsmwatch")
                    Path config,
            @Option(names = "--hsm", paramLabel = "ID", description = "resource id for rows that name no HSM") @Nullable String hsm)
            throws IOException {
        Instant now = Instant.now();
        List<InventoryObservation> observations = InventoryFile.read(file, hsm).stream()
                .map(one -> dated(one, now))
                .toList();
        Config settings = ConfigCommand.read(config);
        Map<String, Object> client = settings.kafka().client(servers(settings));
        Topics.ensure(
                client,
                Topics.standard(settings.kafka().partitions(), settings.kafka().replication()));
        try (var feeding = Feeding.open(client, settings.judgement().ticks(), "inventory")) {
            feeding.knowing(observations, now);
        }
        spec.commandLine().getErr().println(observations.size() + " role assignments imported");
        spec.commandLine().getErr().flush();
        return ExitCode.OK.number();
    }

    private static InventoryObservation dated(InventoryObservation one, Instant now) {
        return one.observedAt() != null
                ? one
                : new InventoryObservation(
                        one.hsm(),
                        one.assignmentId(),
                        one.principalId(),
                        one.principalType(),
                        one.roleDefinitionId(),
                        one.scope(),
                        now);
    }

    /** The cluster, or the embedded broker of the {@code run} that uses the same folder. */
    private static String servers(Config config) throws IOException {
        if (config.kafka().bootstrapServers().isPresent()) {
            return config.kafka().bootstrapServers().get();
        }
        Path address = config.data().resolve("broker").resolve("bootstrap.servers");
        if (!Files.exists(address)) {
            throw new UnreachableException(
                    "no hsmwatch is running over " + config.data()
                            + " (start 'hsmwatch run' with the same configuration)",
                    null);
        }
        return Files.readString(address).strip();
    }
}
