package io.hsmwatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The embedded broker in a process of its own, so that its CPU is not counted as a client's. */
final class BrokerProcess implements AutoCloseable {

    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g");
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final BufferedReader printed;
    private final String servers;

    private BrokerProcess(Process process, BufferedReader printed, String servers) {
        this.process = process;
        this.printed = printed;
        this.servers = servers;
    }

    /** Returns when the broker takes requests and the program's topics are there, with four partitions. */
    static BrokerProcess start(Path folder) throws IOException {
        var process = Child.start(BrokerHost.class, JAVA_OPTIONS, folder);
        var printed = process.inputReader(StandardCharsets.UTF_8);
        var servers = printed.readLine();
        if (servers == null) {
            throw new IOException("the broker did not start; it says why above");
        }
        return new BrokerProcess(process, printed, servers);
    }

    String servers() {
        return servers;
    }

    /** As Kafka clients take it. */
    Map<String, Object> client() {
        return Map.of("bootstrap.servers", servers);
    }

    /** User and system time since it began. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() throws IOException {
        try (printed) {
            process.getOutputStream().close();
            process.waitFor(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
