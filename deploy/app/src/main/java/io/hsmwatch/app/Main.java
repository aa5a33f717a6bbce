package io.hsmwatch.app;

import io.hsmwatch.app.cli.HsmwatchCommand;

/** Where the program starts, and the only place that ends it. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(HsmwatchCommand.commandLine().execute(arguments));
    }
}
