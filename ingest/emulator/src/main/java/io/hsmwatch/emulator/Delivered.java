package io.hsmwatch.emulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A happening on its way to the hub. Not yet written: what waits is small.
 *
 * @param order of equal arrivals
 */
record Delivered(Happening happening, @Nullable Incident incident, Instant arrival, long order)
        implements Comparable<Delivered> {

    @Override
    public int compareTo(Delivered other) {
        int byArrival = arrival.compareTo(other.arrival);
        return byArrival == 0 ? Long.compare(order, other.order) : byArrival;
    }
}
