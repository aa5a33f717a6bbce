package io.hsmwatch.bench;

import io.hsmwatch.app.demo.PacedSimulation;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.kafka.Forwarder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The simulated records that are measured with: about 1.2 KB each, every incident that fits among them. */
final class Load {

    static final Duration TICK_EVERY = Duration.ofSeconds(30);
    static final Duration ALLOWANCE = Duration.ofMinutes(15);

    private static final long SEED = 1;
    private static final int BUFFER = 1 << 17;

    private Load() {}

    /** Writes so many records into the audit topic as the program does, with ticks and inventory between them. */
    static long intoTopic(Map<String, Object> client, long records) throws IOException {
        try (var forwarder = Forwarder.open(client, "bench", TICK_EVERY, ALLOWANCE)) {
            forwarder.forward(new PacedSimulation(Scenario.load(SEED, records), Double.POSITIVE_INFINITY));
            return forwarder.written();
        }
    }

    /** Writes so many records into a file, one a line. */
    static Path intoFile(Path file, long records) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                var stream = Simulator.records(Scenario.load(SEED, records))) {
            stream.forEach(record -> {
                try {
                    out.write(record.body().utf8());
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }
}
