package io.hsmwatch.app.cli;

import io.hsmwatch.app.Home;
import io.hsmwatch.app.wiring.Checkout;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A command as it was run: its exit code, its results and its talk. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... arguments) {
        System.setProperty(Home.PROPERTY, Checkout.root().toString());
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = HsmwatchCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
