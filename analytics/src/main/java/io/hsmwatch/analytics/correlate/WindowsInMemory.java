package io.hsmwatch.analytics.correlate;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The memory of a replay. */
public final class WindowsInMemory implements Windows {

    private final Map<String, Window> windows = new HashMap<>();
    private final TreeSet<Signal.Due> timers =
            new TreeSet<>(Comparator.comparing(Signal.Due::time).thenComparing(Signal.Due::group));

    @Override
    public @Nullable Window find(String group) {
        return windows.get(group);
    }

    @Override
    public void replace(String group, @Nullable Window before, @Nullable Window after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            timers.remove(new Signal.Due(group, before.wakeAt()));
        }
        if (after == null) {
            windows.remove(group);
            return;
        }
        windows.put(group, after);
        if (after.wakeAt().isBefore(Instant.MAX)) {
            timers.add(new Signal.Due(group, after.wakeAt()));
        }
    }

    @Override
    public Signal.@Nullable Due firstDue(Instant before) {
        if (timers.isEmpty() || !timers.first().time().isBefore(before)) {
            return null;
        }
        return timers.first();
    }
}
