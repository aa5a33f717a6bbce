package io.hsmwatch.app.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code hsmwatch run} as others run it: a Java of its own, which can be killed. */
final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final Path out;
    private final Path err;

    private RunningProgram(Process process, Path data, Path out, Path err) {
        this.process = process;
        this.data = data;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param folder holds {@code hsmwatch.yml} and the data, and gets what the program says
     * @param start a name for this start, so that every one has output of its own
     */
    static RunningProgram start(Path folder, String start) throws IOException {
        Path out = folder.resolve(start + ".out");
        Path err = folder.resolve(start + ".err");
        Path data = folder.resolve("data");
        Files.deleteIfExists(data.resolve("broker/bootstrap.servers"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Dhsmwatch.home=" + Checkout.root(),
                        "io.hsmwatch.app.Main",
                        "run",
                        "--config",
                        folder.resolve("hsmwatch.yml").toString(),
                        "--output",
                        "ndjson"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new RunningProgram(process, data, out, err);
    }

    /** How many alerts it has shown. */
    long alertsShown() throws IOException {
        return Files.exists(out) ? Files.readString(out).lines().count() : 0;
    }

    /** What it said beside alerts. */
    String talk() throws IOException {
        return Files.readString(err);
    }

    boolean isUp() {
        return process.isAlive() && Files.exists(data.resolve("broker/bootstrap.servers"));
    }

    CommittedTopics topics() throws IOException {
        String servers =
                Files.readString(data.resolve("broker/bootstrap.servers")).strip();
        return new CommittedTopics(Map.of("bootstrap.servers", servers));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does: asks it to end. Whether it did in time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        process.destroy();
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
