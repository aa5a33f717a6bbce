package io.hsmwatch.bench;

import io.hsmwatch.analytics.live.LivePipeline;
import io.hsmwatch.analytics.live.Observer;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** One measured run: records at a steady rate, one in a hundred of which raises an alert, and how long each took. */
final class LatencyRun {

    private static final int PER_SECOND = 2_000;
    private static final int EVERY = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Stopwatch watch;
    private final long warmUp;
    private final long records;
    private final String source = "bench/" + Instant.now();

    private LatencyRun(Stopwatch watch, long warmUpSeconds, long seconds) {
        this.watch = watch;
        this.warmUp = warmUpSeconds * PER_SECOND;
        this.records = warmUp + seconds * PER_SECOND;
    }

    /** Arguments: servers, entrance, milliseconds between commits, folder for state, seconds of warm-up, seconds. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", arguments[0]);
        var settings = LiveRun.settings(arguments[0], Long.parseLong(arguments[2]), Path.of(arguments[3]));
        try (var pipeline = LivePipeline.start(Shipped.path(), Observer.NONE, settings, LiveRun::failed);
                var entrance = arguments[1].equals("direct") ? Entrance.direct(client) : Entrance.forwarder(client);
                var watch = new Stopwatch(client)) {
            if (!pipeline.awaitRunning(PATIENCE)) {
                throw new IllegalStateException("the topology does not run after " + PATIENCE);
            }
            var run = new LatencyRun(watch, Long.parseLong(arguments[4]), Long.parseLong(arguments[5]));
            System.out.println(run.measure(entrance).line());
        }
    }

    private Figures measure(Entrance entrance) throws InterruptedException {
        long expected = (records - warmUp) / EVERY;
        var polling = new Thread(() -> pollUntil(expected), "alerts");
        polling.start();
        double reached = produce(entrance);
        polling.join();
        var latencies = watch.latencies();
        return new Figures(Map.of(
                "alerts", (double) watch.stopped(),
                "missing", (double) expected - watch.stopped(),
                "rate", reached,
                "p50", latencies.below(50),
                "p90", latencies.below(90),
                "p99", latencies.below(99),
                "max", latencies.greatest()));
    }

    /** Gives up when all must long have come. */
    private void pollUntil(long expected) {
        long deadline = System.nanoTime()
                + Duration.ofSeconds(records / PER_SECOND).plus(PATIENCE).toNanos();
        while (watch.stopped() < expected && System.nanoTime() < deadline) {
            watch.poll();
        }
    }

    private double produce(Entrance entrance) {
        var pace = new Pace(PER_SECOND);
        try (var stream = Simulator.records(Scenario.load(1, records).withIncidents(Set.of()))) {
            long number = 0;
            for (SimulatedRecord simulated : (Iterable<SimulatedRecord>) stream::iterator) {
                pace.next();
                entrance.accept(++number % EVERY == 0 ? alerting(number, simulated) : ordinary(number, simulated));
            }
        }
        return pace.reached();
    }

    private RawRecord ordinary(long number, SimulatedRecord simulated) {
        return record(number, Bytes.of(simulated.body().utf8()), simulated);
    }

    /** Keys are named by the clock, so that the alerts of an earlier run are others. */
    private RawRecord alerting(long number, SimulatedRecord simulated) {
        var record = record(number, RefusedPurge.of(System.nanoTime(), simulated.time()), simulated);
        if (number > warmUp) {
            watch.start(record.position().toString());
        }
        return record;
    }

    private RawRecord record(long number, Bytes bytes, SimulatedRecord simulated) {
        return new RawRecord(RawRecord.Kind.AUDIT, bytes, new Position(source, number, -1), simulated.arrival());
    }
}
