package io.hsmwatch.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Java process of its own, with the class path of this one: nothing measured in it was warmed by anything else. */
final class Child {

    private Child() {}

    /** Starts the main method of a class. What it says on stderr is shown; its stdout is for the parent to read. */
    static Process start(Class<?> main, List<String> javaOptions, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    /**
     * Runs a class to its end.
     *
     * @return the figures that it printed
     * @throws IOException if it did not end well
     */
    static Figures run(Class<?> main, List<String> javaOptions, Object... arguments)
            throws IOException, InterruptedException {
        var process = start(main, javaOptions, arguments);
        try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = printed.lines().toList();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(main.getSimpleName() + " ended with exit code " + code + "; it says why above");
            }
            return Figures.parse(lines);
        } finally {
            process.destroy();
        }
    }
}
