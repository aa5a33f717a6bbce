package io.hsmwatch.app.demo;

import io.hsmwatch.emulator.Grant;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.RecordSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A simulated stretch of time as a source: records as they arrive, what the inventory sees between them, at a pace. */
public final class PacedSimulation implements RecordSource {

    private static final long SHORTEST_NAP_NANOS = 2_000_000;

    private final Scenario scenario;
    private final double speed;

    /**
     * A simulation that takes its time.
     *
     * @param speed how many times faster than time
     */
    public PacedSimulation(Scenario scenario, double speed) {
        this.scenario = scenario;
        this.speed = speed;
    }

    @Override
    public void read(Consumer<RawRecord> sink) throws IOException {
        Deque<Grant> grants = new ArrayDeque<>(Simulator.grants(scenario));
        long start = System.nanoTime();
        long number = 0;
        try (var records = Simulator.records(scenario)) {
            for (SimulatedRecord record : (Iterable<SimulatedRecord>) records::iterator) {
                waitFor(record.arrival(), start);
                while (!grants.isEmpty() && grants.peek().observedAt().isBefore(record.arrival())) {
                    sink.accept(observed(grants.remove(), ++number));
                }
                sink.accept(new RawRecord(
                        Kind.AUDIT,
                        Bytes.of(record.body().utf8()),
                        position(record.hub(), ++number),
                        record.arrival()));
            }
        }
    }

    private RawRecord observed(Grant grant, long number) {
        var observation = new InventoryObservation(
                grant.hsm(),
                grant.assignmentId(),
                grant.principalId(),
                grant.principalType(),
                grant.roleDefinitionId(),
                grant.scope(),
                grant.observedAt());
        return new RawRecord(Kind.INVENTORY, observation.encode(), position("inventory", number), grant.observedAt());
    }

    /** Named by seed and start, so that another simulation is another source and not the rest of this one. */
    private Position position(String hub, long number) {
        return new Position("simulator-" + scenario.seed() + "/" + scenario.start() + "/" + hub, number, -1);
    }

    private void waitFor(Instant arrival, long start) throws InterruptedIOException {
        long due = (long) (Duration.between(scenario.start(), arrival).toNanos() / speed);
        long nap = due - (System.nanoTime() - start);
        if (nap < SHORTEST_NAP_NANOS) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulation was told to stop");
        }
    }
}
