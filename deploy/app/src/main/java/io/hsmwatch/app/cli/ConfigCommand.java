package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.config.ConfigFile;
import io.hsmwatch.app.config.ConfigText;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hsmwatch config}: what a configuration says, before it is used. */
@Command(name = "config", description = "Checks or prints a configuration.")
final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the configuration: check or print");
    }

    @Command(name = "check", description = "Says everything that is wrong with a configuration.")
    int check(@Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML") Path file) {
        read(file);
        spec.commandLine().getErr().println(file + ": nothing wrong");
        spec.commandLine().getErr().flush();
        return ExitCode.OK.number();
    }

    @Command(name = "print", description = "Prints a configuration with all its defaults; secrets are masked.")
    int print(@Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML") Path file) {
        spec.commandLine().getOut().print(ConfigText.of(read(file)));
        spec.commandLine().getOut().flush();
        return ExitCode.OK.number();
    }

    static Config read(Path file) {
        return ConfigFile.read(file, System::getenv);
    }
}
