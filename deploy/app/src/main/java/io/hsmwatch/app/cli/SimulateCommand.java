package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.emulator.Grant;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.InventoryObservation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hsmwatch simulate}: something to replay. */
@Command(
        name = "simulate",
        description = "Writes a simulated day of raw records to a file, to replay and to try rules on.")
final class SimulateCommand implements Callable<Integer> {

    private static final long FEWEST_RECORDS = 1_000;

    @Parameters(paramLabel = "FILE", description = "JSON lines, overwritten")
    private Path file = Path.of("day.jsonl");

    @Option(names = "--inventory", paramLabel = "FILE", description = "also write who holds which role, for replay")
    private @Nullable Path inventory;

    @Option(names = "--seed", paramLabel = "N", description = "another number is another day (default: 1)")
    private long seed = 1;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "so many records at 2,000 a second, instead of a day (1,000 or more)")
    void records(long number) {
        if (number < FEWEST_RECORDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(Locale.ROOT, "--records must be at least %,d, not %,d", FEWEST_RECORDS, number));
        }
        records = number;
    }

    private long records;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Scenario scenario = records > 0 ? Scenario.load(seed, records) : Scenario.day(seed);
        long written = 0;
        try (OutputStream out = lines(file);
                var stream = Simulator.records(scenario)) {
            for (SimulatedRecord record : (Iterable<SimulatedRecord>) stream::iterator) {
                out.write(record.body().utf8());
                out.write('\n');
                written++;
            }
        }
        if (inventory != null) {
            writeInventory(scenario, inventory);
        }
        spec.commandLine().getErr().printf(Locale.ROOT, "%,d records in %s%n", written, file);
        spec.commandLine().getErr().flush();
        return ExitCode.OK.number();
    }

    private static void writeInventory(Scenario scenario, Path inventory) throws IOException {
        try (OutputStream out = lines(inventory)) {
            for (Grant grant : Simulator.grants(scenario)) {
                out.write(new InventoryObservation(
                                grant.hsm(),
                                grant.assignmentId(),
                                grant.principalId(),
                                grant.principalType(),
                                grant.roleDefinitionId(),
                                grant.scope(),
                                grant.observedAt())
                        .encode()
                        .toArray());
                out.write('\n');
            }
        }
    }

    private static OutputStream lines(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 17);
    }
}
