package io.hsmwatch.emulator;

import java.util.Arrays;

/** A few that do most of the work and a long tail: rank n is drawn in proportion to 1/(n+1). */
final class Zipf {

    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int draw(Dice dice) {
        var found = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
        return found < 0 ? -found - 1 : found;
    }
}
