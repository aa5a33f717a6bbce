package io.hsmwatch.app.cli;

import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hsmwatch}: all it can do. */
@Command(
        name = "hsmwatch",
        description = "Watches the keys of Azure Key Vault Managed HSM: audit logs in, alerts and metrics out.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = VersionCommand.class,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            SimulateCommand.class,
            InventoryCommand.class,
            RulesCommand.class,
            ConfigCommand.class,
            VersionCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExit codes: ",
        footer = "0 done, nothing found; 1 done, alerts raised; 2 usage; 3 bad rules; 4 bad configuration; "
                + "5 unreachable; 70 internal error.")
public final class HsmwatchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private HsmwatchCommand() {}

    /** The command line as it is run, with exit codes for everything that can go wrong. */
    public static CommandLine commandLine() {
        return new CommandLine(new HsmwatchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Conversions::duration)
                .registerConverter(Instant.class, Conversions::instant)
                .setExitCodeExceptionMapper(Failures::exitCode)
                .setExecutionExceptionHandler(Failures::tell);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: a command is missing");
    }
}
