package io.hsmwatch.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hsmwatch version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable, IVersionProvider {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public String[] getVersion() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return new String[] {
            "hsmwatch " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version()
        };
    }

    @Override
    public void run() {
        spec.commandLine().getOut().println(getVersion()[0]);
    }
}
