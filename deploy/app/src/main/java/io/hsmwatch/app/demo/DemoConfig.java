package io.hsmwatch.app.demo;

import io.hsmwatch.app.Home;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.config.ConfigFile;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The configuration of a demo: the defaults, the simulated HSMs, and a folder that is gone afterwards. */
public final class DemoConfig implements AutoCloseable {

    /** The simulated HSMs are backed up every six hours. */
    private static final Duration BACKUP_INTERVAL = Duration.ofHours(7);

    private static final Duration TICKS = Duration.ofMinutes(5);
    private static final Duration ALLOWANCE = Duration.ofMinutes(15);
    private static final int PARTITIONS = 2;

    private final Config config;
    private final Path folder;

    private DemoConfig(Config config, Path folder) {
        this.config = config;
        this.folder = folder;
    }

    /**
     * A configuration for a scenario, in a new folder.
     *
     * @param port for metrics, if it is free; else any other
     */
    public static DemoConfig of(Scenario scenario, int port) throws IOException {
        Path folder = Files.createTempDirectory(Home.scratch(), "demo");
        Config defaults = ConfigFile.defaults(folder);
        List<Config.Hsm> hsms = Simulator.hsms(scenario).stream()
                .map(id -> new Config.Hsm(id, Optional.empty()))
                .toList();
        var kafka = defaults.kafka();
        var judgement = defaults.judgement();
        return new DemoConfig(
                new Config(
                        folder,
                        new Config.Kafka(Optional.empty(), PARTITIONS, 1, kafka.properties(), kafka.secrets()),
                        defaults.streams(),
                        defaults.source(),
                        new Config.Judgement(
                                judgement.rules(),
                                hsms,
                                BACKUP_INTERVAL,
                                judgement.verifyWithin(),
                                new Config.Ticks(TICKS, ALLOWANCE)),
                        new Config.Http(defaults.http().host(), free(port)),
                        defaults.log()),
                folder);
    }

    private static int free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    public Config config() {
        return config;
    }

    /** Removes all that the demo wrote. */
    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's folder " + folder + " cannot be removed", e);
        }
    }
}
