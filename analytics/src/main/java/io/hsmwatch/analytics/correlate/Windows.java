package io.hsmwatch.analytics.correlate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where groups are remembered: in memory for a replay, in a store with a changelog when live. */
public interface Windows {

    @Nullable Window find(String group);

    /**
     * Remembers something else about a group, and when it wants to be asked again.
     *
     * @param before what {@link #find} gave; null for a group that was new
     * @param after null to forget the group
     */
    void replace(String group, @Nullable Window before, @Nullable Window after);

    /** The group that was due first, strictly before a time, by time and then name; null if none was. */
    Signal.@Nullable Due firstDue(Instant before);
}
