package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.demo.DemoConfig;
import io.hsmwatch.app.demo.PacedSimulation;
import io.hsmwatch.app.wiring.App;
import io.hsmwatch.app.wiring.Feeding;
import io.hsmwatch.emulator.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hsmwatch train}: touches every class that a start needs, so that the launcher can archive them. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long RECORDS = 2_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scenario scenario = Scenario.load(1, RECORDS);
        var screen = new AlertScreen(AlertText.forTerminal(), spec.commandLine().getOut());
        var rules = Rulebook.load(null, spec.commandLine().getErr());
        try (var demo = DemoConfig.of(scenario, 0);
                App app = App.start(demo.config(), rules, screen);
                var feeding =
                        Feeding.open(app.client(), demo.config().judgement().ticks(), "train")) {
            feeding.run(new PacedSimulation(scenario, 1_000));
            boolean judged = app.awaitJudged(feeding.written(), PATIENCE);
            return (judged ? ExitCode.OK : ExitCode.INTERNAL).number();
        }
    }
}
