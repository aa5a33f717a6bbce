package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The records of a scenario as they arrive: the plan and the traffic on one queue, written only when they leave it. */
final class Feed implements Iterator<SimulatedRecord> {

    private final PriorityQueue<Delivered> underway = new PriorityQueue<>();
    private final Traffic traffic;
    private final Delivery delivery;
    private final Renderer renderer = new Renderer();
    private final Instant end;
    private long routineLeft;
    private long order;
    private HsmCall upcoming;

    Feed(Scenario scenario) {
        var organisation = Organisation.of(scenario.hsmNames());
        this.traffic = new Traffic(scenario, organisation);
        this.delivery = new Delivery(scenario);
        this.end = scenario.counted() ? Instant.MAX : scenario.end();
        this.upcoming = traffic.next();
        Plan.of(scenario, organisation).happenings().forEach(this::deliver);
        this.routineLeft = scenario.records() - underway.size();
        if (routineLeft < 0) {
            throw new IllegalArgumentException("scenario: records must be at least " + underway.size()
                    + ", for so many are planned apart from the cryptographic operations");
        }
    }

    @Override
    public boolean hasNext() {
        while (routineGoesOn() && (underway.isEmpty() || upcomingMayOvertake(underway.peek()))) {
            deliverUpcoming();
        }
        return !underway.isEmpty();
    }

    @Override
    public SimulatedRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the scenario is over");
        }
        var delivered = underway.remove();
        var happening = delivered.happening();
        return new SimulatedRecord(
                happening.time(),
                delivered.arrival(),
                happening.hub(),
                happening.resource(),
                renderer.render(happening),
                Optional.ofNullable(delivered.incident()).map(Incident::label));
    }

    private boolean routineGoesOn() {
        return routineLeft > 0 && upcoming.time().isBefore(end);
    }

    /** Until every call that could arrive before the first of the queue is on it, that one has to wait. */
    private boolean upcomingMayOvertake(Delivered first) {
        return upcoming.time().plus(Delivery.SOONEST).isBefore(first.arrival());
    }

    private void deliverUpcoming() {
        var arrival = delivery.routine(upcoming.time());
        enqueue(upcoming, null, arrival);
        routineLeft--;
        if (delivery.repeats() && routineLeft > 0) {
            enqueue(upcoming, null, delivery.repeated(arrival));
            routineLeft--;
        }
        upcoming = traffic.next();
    }

    private void deliver(Planned planned) {
        var arrival = delivery.planned(planned.happening().time());
        enqueue(planned.happening(), planned.incident(), arrival);
        if (delivery.repeats()) {
            enqueue(planned.happening(), planned.incident(), delivery.repeated(arrival));
        }
    }

    private void enqueue(Happening happening, @Nullable Incident incident, Instant arrival) {
        underway.add(new Delivered(happening, incident, arrival, order++));
    }
}
