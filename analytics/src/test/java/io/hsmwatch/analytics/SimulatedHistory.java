package io.hsmwatch.analytics;

import io.hsmwatch.analytics.History.Arrival;
import io.hsmwatch.emulator.Grant;
import io.hsmwatch.emulator.Incident;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** A simulated day with every incident that it has room for, as a hub would deliver it. */
final class SimulatedHistory {

    /** More than any planned record of the simulator is late. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(15);

    private SimulatedHistory() {}

    static History day(long seed) {
        var scenario = Scenario.day(seed)
                .withHsmNames(List.of("dune-one", "dune-two"))
                .withRecordsPerSecond(0.002)
                .withIncidents(EnumSet.allOf(Incident.class));
        var arrivals = new ArrayList<Arrival>();
        Simulator.records(scenario).forEach(record -> arrivals.add(arrival(record, arrivals.size())));
        Simulator.grants(scenario).forEach(grant -> arrivals.add(arrival(grant, arrivals.size())));
        arrivals.sort(Comparator.comparing(Arrival::tick));
        return new History(arrivals, scenario.end().plus(Duration.ofHours(1)));
    }

    private static Arrival arrival(SimulatedRecord record, long line) {
        var position = new Position(record.hub(), line, -1);
        return arrival(Kind.AUDIT, Bytes.of(record.body().utf8()), position, record.arrival());
    }

    private static Arrival arrival(Kind kind, Bytes bytes, Position position, Instant arrival) {
        return new Arrival(new RawRecord(kind, bytes, position, arrival), arrival.minus(ALLOWANCE));
    }

    private static Arrival arrival(Grant grant, long line) {
        var observed = new InventoryObservation(
                grant.hsm(),
                grant.assignmentId(),
                grant.principalId(),
                grant.principalType(),
                grant.roleDefinitionId(),
                grant.scope(),
                grant.observedAt());
        return arrival(Kind.INVENTORY, observed.encode(), new Position("inventory", line, -1), grant.observedAt());
    }
}
