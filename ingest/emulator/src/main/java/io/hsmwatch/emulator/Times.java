package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Instants scattered over a scenario. */
final class Times {

    private static final double DAY_NANOS = Duration.ofDays(1).toNanos();
    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final double OFFICE_DAYS_PER_DAY = 24.0 / 10;

    private final Scenario scenario;
    private final Dice dice;

    Times(Scenario scenario, Dice dice) {
        this.scenario = scenario;
        this.dice = dice;
    }

    /** At any hour, so many on an average day. */
    List<Instant> aroundTheClock(double perDay) {
        var expected = perDay * scenario.length().toNanos() / DAY_NANOS;
        var count = (int) expected + (dice.chance(expected - (int) expected) ? 1 : 0);
        var times = new ArrayList<Instant>(count);
        for (int i = 0; i < count; i++) {
            times.add(scenario.start().plus(dice.millisBetween(Duration.ZERO, scenario.length())));
        }
        return times;
    }

    /** Between 7 and 17 o'clock UTC only, about so many on an average day. */
    List<Instant> inOfficeHours(double perDay) {
        var times = aroundTheClock(perDay * OFFICE_DAYS_PER_DAY);
        times.removeIf(Times::closed);
        return times;
    }

    /** Again and again from the start on, first after a part of the interval. */
    List<Instant> every(Duration interval, Duration first) {
        var times = new ArrayList<Instant>();
        for (var time = scenario.start().plus(first); time.isBefore(scenario.end()); time = time.plus(interval)) {
            times.add(time);
        }
        return times;
    }

    private static boolean closed(Instant time) {
        var clock = LocalTime.ofInstant(time, ZoneOffset.UTC);
        return clock.isBefore(OPENING) || !clock.isBefore(CLOSING);
    }
}
