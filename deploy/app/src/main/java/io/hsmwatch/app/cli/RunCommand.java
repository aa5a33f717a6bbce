package io.hsmwatch.app.cli;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.log.Logs;
import io.hsmwatch.app.wiring.App;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML, see deploy/hsmwatch.yml")
    private Path file = Path.of("hsmwatch.yml");

    @Option(names = "--output", paramLabel = "FORM", description = "text (default) or ndjson: one alert a line")
    private ReplayCommand.Output output = ReplayCommand.Output.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Config config = ConfigCommand.read(file);
        Logs.configure(config.log());
        PrintWriter err = spec.commandLine().getErr();
        var rules = Rulebook.load(config.judgement().rules().orElse(null), err);
        boolean told;
        var closed = new CountDownLatch(1);
        try (App app = App.start(config, rules, printer())) {
            app.serve(config);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, closed), "stop"));
            err.println("watching; metrics at " + app.metrics() + "/metrics");
            err.flush();
            told = app.ending().await();
        } finally {
            closed.countDown();
        }
        return (told ? ExitCode.OK : ExitCode.INTERNAL).number();
    }

    /** On SIGTERM: Java ends when this returns, so it waits for an orderly close, but not for ever. */
    private static void stop(App app, CountDownLatch closed) {
        app.ending().asked();
        try {
            closed.await(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<Alert> printer() {
        PrintWriter out = spec.commandLine().getOut();
        AlertText text = AlertText.forTerminal();
        return alert -> {
            out.println(output == ReplayCommand.Output.NDJSON ? AlertJson.line(alert) : text.of(alert) + "\n");
            out.flush();
        };
    }
}
