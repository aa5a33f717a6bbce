package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.log.Logs;
import io.hsmwatch.app.wiring.App;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hsmwatch run}: watches until it is told to stop. */
@Command(
        name = "run",
        description = {
            "Watches: reads the configured source, judges it, writes alerts to hsmwatch.alerts and to stdout.",
            "Ends on SIGTERM; a later run over the same data goes on where this one stopped."
        })
final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML, see deploy/hsmwatch.yml")
    private Path file = Path.of("hsmwatch.yml");

    @Option(names = "--output", paramLabel = "FORM", description = "text (default) or ndjson: one alert a line")
    private ReplayCommand.Output output = ReplayCommand.Output.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Config config = ConfigCommand.read(file);
        Logs.configure(config.log());
        PrintWriter err = spec.commandLine().getErr();
        var rules = Rulebook.load(config.judgement().rules().orElse(null), err);
        return OrderlyEnd.of(end -> {
                    try (App app = App.start(config, rules, printer())) {
                        end.started();
                        app.serve(config);
                        err.println("hsmwatch: watching; metrics at " + app.metrics() + "/metrics");
                        err.flush();
                        return app.ending().await() ? ExitCode.OK : ExitCode.INTERNAL;
                    }
                })
                .number();
    }

    private Consumer<Alert> printer() {
        PrintWriter out = spec.commandLine().getOut();
        return output == ReplayCommand.Output.TEXT
                ? new AlertScreen(AlertText.forTerminal(), out)
                : alert -> {
                    out.println(AlertJson.line(alert));
                    out.flush();
                };
    }
}
