package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;

/**
 * When records arrive. All take three minutes and a few seconds, which is enough for neighbours to swap places. Of
 * routine calls one in a hundred is late by minutes, and a few are late by hours; nothing planned ever is, for a backup
 * that arrives hours late is a missing backup until then.
 */
final class Delivery {

    /** No record arrives sooner than this after it happened. */
    static final Duration SOONEST = Duration.ofMinutes(3);

    /** Makes up for the fraction that the coarsest of the records cut off their time. */
    private static final Duration SHORTEST_JITTER = Duration.ofMillis(1);

    private static final Duration JITTER = Duration.ofSeconds(5);
    private static final Duration REPEAT = Duration.ofMinutes(2);
    private static final double DUPLICATE = 0.005;
    private static final double LATE = 0.01;
    private static final double VERY_LATE = 0.0002;

    private final Dice dice;
    private final Duration late;
    private final Duration veryLate;

    /** Lateness is bounded by shares of the length: 20 minutes and 6 hours for a day. */
    Delivery(Scenario scenario) {
        this.dice = Dice.of(scenario.seed(), "delivery");
        this.late = scenario.length().dividedBy(72);
        this.veryLate = scenario.length().dividedBy(4);
    }

    Instant planned(Instant time) {
        return time.plus(SOONEST).plus(dice.between(SHORTEST_JITTER, JITTER));
    }

    Instant routine(Instant time) {
        var punctual = planned(time);
        var luck = dice.unit();
        if (luck < VERY_LATE) {
            return punctual.plus(dice.between(late, veryLate));
        }
        return luck < VERY_LATE + LATE ? punctual.plus(dice.between(Duration.ZERO, late)) : punctual;
    }

    boolean repeats() {
        return dice.chance(DUPLICATE);
    }

    Instant repeated(Instant arrival) {
        return arrival.plus(dice.between(Duration.ZERO, REPEAT));
    }
}
