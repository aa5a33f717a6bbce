package io.hsmwatch.app.wiring;

import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.config.Config.Source.Kind;
import io.hsmwatch.app.demo.PacedSimulation;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RecordSource;
import io.hsmwatch.ingest.file.FileSource;
import io.hsmwatch.ingest.file.InventoryFile;
import io.hsmwatch.ingest.kafka.WallClockTicks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the configured source to the program, on a thread of its own. A source that ends leaves the program watching; one
 * that fails ends it.
 */
final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final Duration SIMULATED = Duration.ofDays(365);

    private final App app;
    private final Thread thread;
    private volatile boolean stopping;

    private Service(App app, Config config) {
        this.app = app;
        this.thread = new Thread(() -> feed(config), "source");
        thread.setDaemon(true);
    }

    static Service start(App app, Config config) {
        var service = new Service(app, config);
        service.thread.start();
        return service;
    }

    private void feed(Config config) {
        try {
            forward(config);
            if (config.source().kind() == Kind.NONE) {
                tick(config.judgement().ticks());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            app.ending().failed(e);
        } catch (RuntimeException e) {
            if (!stopping && !app.ending().isOver()) {
                LOG.error("the source failed; records after this are not judged", e);
                app.ending().failed();
            }
        }
    }

    private void forward(Config config) throws IOException {
        Instant now = Instant.now();
        try (var feeding = Feeding.open(app.client(), config.judgement().ticks(), name(config))) {
            feeding.watching(config.judgement().hsms(), now).knowing(inventory(config), now);
            if (config.source().kind() != Kind.NONE) {
                feeding.run(source(config));
                LOG.info("the source has ended; {} records written", feeding.written());
            }
        }
    }

    /** Many instances may watch one topic that others fill, and each says once what its configuration says. */
    private static String name(Config config) {
        String kind = config.source().kind().name().toLowerCase(Locale.ROOT);
        return config.source().kind() == Kind.NONE
                ? kind + "-" + config.streams().instanceId().orElse("alone")
                : kind;
    }

    private void tick(Config.Ticks settings) throws InterruptedException {
        try (var ticks = WallClockTicks.start(app.client(), settings.interval(), settings.allowance())) {
            ticks.awaitEnd();
        }
    }

    private static List<InventoryObservation> inventory(Config config) throws IOException {
        return config.source().inventory().isEmpty()
                ? List.of()
                : InventoryFile.read(config.source().inventory().get(), null);
    }

    private static RecordSource source(Config config) {
        return switch (config.source().kind()) {
            case FILES ->
                FileSource.of(
                        config.source().paths().stream().map(Path::toString).toList());
            case STDIN, NONE -> FileSource.of(List.of("-"));
            case SIMULATOR ->
                new PacedSimulation(
                        Scenario.day(config.source().simulator().seed())
                                .withStart(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                                .withLength(SIMULATED)
                                .withRecordsPerSecond(
                                        config.source().simulator().rate()),
                        1);
        };
    }

    /** Waits for what is being written: the broker under it stops next. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
