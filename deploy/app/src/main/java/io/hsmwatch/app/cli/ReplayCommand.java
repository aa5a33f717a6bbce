package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.replay.Replay;
import io.hsmwatch.analytics.replay.ReplayResult;
import io.hsmwatch.app.ExitCode;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.file.FileSource;
import io.hsmwatch.ingest.file.InventoryFile;
import io.hsmwatch.rules.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hsmwatch replay}: the same judgement over files, as often as you like, with the same result. */
@Command(
        name = "replay",
        description = {
            "Judges files of audit records: the same alerts, with the same ids, as they would have been raised live.",
            "The order of the files does not matter. What cannot be read is counted, and kept with --rejected."
        })
final class ReplayCommand implements Callable<Integer> {

    /** How alerts are printed. */
    enum Output {
        TEXT,
        NDJSON
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders (also .gz), or - for stdin")
    private List<String> paths = List.of();

    @Option(names = "--output", paramLabel = "FORM", description = "text (default) or ndjson: one alert a line")
    private Output output = Output.TEXT;

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "who holds which local role (JSON array or lines, CSV), known before anything happened")
    private List<Path> inventory = List.of();

    @Option(
            names = "--hsm",
            paramLabel = "ID",
            description = "resource id of the HSM that inventory rows without one belong to")
    private @Nullable String hsm;

    @Option(
            names = "--backup-interval",
            paramLabel = "DURATION",
            description = "no accepted full backup for longer is an alert (default: 24 hours)")
    private @Nullable Duration backupInterval;

    @Option(names = "--as-of", paramLabel = "TIME", description = "where the log ends (default: the last event)")
    private @Nullable Instant asOf;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "a rule file or folder (default: those that came along)")
    private @Nullable Path rules;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "keep records that cannot be read, with the reason")
    private @Nullable Path rejected;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RuleSet ruleSet = Rulebook.load(rules, err);
        Policy policy = backupInterval == null ? Policy.DEFAULT : Policy.DEFAULT.withBackupInterval(backupInterval);
        var replay = new Replay(new DetectionPath(ruleSet, policy), observations());
        long start = System.nanoTime();
        ReplayResult result;
        try (var kept = RejectedFile.open(rejected)) {
            result = replay.run(FileSource.of(paths), asOf, kept::keep);
        }
        result.alerts().forEach(alert -> out.println(printed(alert)));
        out.flush();
        tell(result, Duration.ofNanos(System.nanoTime() - start), err);
        return (result.alerts().isEmpty() ? ExitCode.OK : ExitCode.ALERTS).number();
    }

    private List<InventoryObservation> observations() throws IOException {
        var all = new ArrayList<InventoryObservation>();
        for (Path file : inventory) {
            all.addAll(InventoryFile.read(file, hsm));
        }
        return all;
    }

    private String printed(Alert alert) {
        return output == Output.NDJSON
                ? AlertJson.line(alert)
                : AlertText.forTerminal().whole(alert) + "\n";
    }

    private void tell(ReplayResult result, Duration took, PrintWriter err) {
        var counts = result.counts();
        double seconds = Math.max(0.001, took.toNanos() / 1e9);
        err.printf(
                Locale.ROOT,
                "%,d records (%,d accepted, %,d rejected, %,d skipped as metrics), %d alerts, %.1f s, %.0f MB/s%n",
                counts.records(),
                counts.accepted(),
                counts.rejected(),
                counts.skipped(),
                result.alerts().size(),
                seconds,
                counts.bytes() / 1e6 / seconds);
        if (counts.rejected() > 0 && rejected == null) {
            err.println("keep the rejected records and their reasons with --rejected FILE");
        }
        err.flush();
    }
}
