package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.demo.DemoConfig;
import io.hsmwatch.app.demo.DemoReport;
import io.hsmwatch.app.demo.PacedSimulation;
import io.hsmwatch.app.wiring.App;
import io.hsmwatch.app.wiring.Feeding;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hsmwatch demo}: the whole program on a simulated day. */
@Command(
        name = "demo",
        description = {
            "Streams a simulated day of several HSMs, with incidents planted in it, through the whole program:",
            "an embedded Kafka broker, the live topology, alerts and metrics. Nothing outlives it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final int LAST_PORT = 65_535;
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(60);

    @Option(names = "--seed", paramLabel = "N", description = "another number is another day (default: 1)")
    private long seed = 1;

    @Option(names = "--duration", paramLabel = "DURATION", description = "how long the day takes (default: 30s)")
    private Duration duration = Duration.ofSeconds(30);

    @Option(names = "--port", paramLabel = "PORT", description = "for metrics (default: 9464, or a free one)")
    void port(int number) {
        if (number < 0 || number > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be 0 to " + LAST_PORT + ", not " + number);
        }
        port = number;
    }

    private int port = 9464;

    @Option(names = "--stay", description = "go on serving metrics after the day, until Ctrl-C")
    private boolean stay;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return OrderlyEnd.of(this::day).number();
    }

    private ExitCode day(OrderlyEnd end) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = Scenario.day(seed);
        var report = new DemoReport();
        var screen = new AlertScreen(AlertText.forTerminal(), out);
        var rules = Rulebook.load(null, spec.commandLine().getErr());
        talk("starting an embedded Kafka broker");
        try (var demo = DemoConfig.of(scenario, port);
                App app = App.start(demo.config(), rules, alert -> {
                    report.add(alert);
                    screen.accept(alert);
                })) {
            end.started();
            talk("metrics at " + app.metrics() + "/metrics");
            if (!app.awaitRunning(START_WITHIN)) {
                throw new IllegalStateException("the topology did not start within " + START_WITHIN);
            }
            talk(String.format(
                    Locale.ROOT,
                    "a day of %d HSMs follows within %d s",
                    scenario.hsmNames().size(),
                    duration.toSeconds()));
            long records = stream(app, demo.config(), scenario);
            out.printf(Locale.ROOT, "The day is over: %,d records were judged.%n", records);
            report.print(Simulator.planted(scenario), out);
            if (stay) {
                talk("metrics stay at " + app.metrics() + "/metrics; Ctrl-C ends");
                app.ending().await();
            }
        }
        return report.alerts() == 0 ? ExitCode.OK : ExitCode.ALERTS;
    }

    private long stream(App app, Config config, Scenario scenario) throws IOException, InterruptedException {
        double speed = (double) scenario.length().toMillis() / duration.toMillis();
        try (var feeding = Feeding.open(app.client(), config.judgement().ticks(), "demo")) {
            feeding.watching(config.judgement().hsms(), scenario.start()).run(new PacedSimulation(scenario, speed));
            if (!app.awaitJudged(feeding.written(), FINISH_WITHIN)) {
                throw new IllegalStateException("the day was not judged within " + FINISH_WITHIN + " of its end");
            }
            return feeding.written();
        }
    }

    private void talk(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("hsmwatch: " + words);
        err.flush();
    }
}
