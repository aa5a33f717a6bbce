package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;

/** Day and night: how busy a minute of the day is, 1 being the mean over the scenario. */
final class DayCurve {

    private static final int MINUTES = 1_440;
    private static final int BUSIEST = 13 * 60;
    private static final double SWING = 0.75;

    private final double[] weight = new double[MINUTES];

    DayCurve(Scenario scenario) {
        double sum = 0;
        var minutes = Math.max(1, scenario.length().toMinutes());
        for (long i = 0; i < minutes; i++) {
            sum += raw(minuteOf(scenario.start().plus(Duration.ofMinutes(i))));
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            weight[minute] = raw(minute) * minutes / sum;
        }
    }

    double weight(Instant time) {
        return weight[minuteOf(time)];
    }

    private static double raw(int minute) {
        return 1 + SWING * StrictMath.cos((minute - BUSIEST) * 2 * StrictMath.PI / MINUTES);
    }

    private static int minuteOf(Instant time) {
        return (int) Math.floorMod(time.getEpochSecond() / 60, (long) MINUTES);
    }
}
