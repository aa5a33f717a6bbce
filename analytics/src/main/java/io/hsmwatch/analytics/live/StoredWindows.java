package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.analytics.correlate.Window;
import io.hsmwatch.analytics.correlate.WindowJson;
import io.hsmwatch.analytics.correlate.Windows;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Groups in the task's stores: one holds the windows by group, the other which group is due when, by a key that sorts by
 * time and then by group.
 */
final class StoredWindows implements Windows {

    private static final byte[] PRESENT = {1};

    private final KeyValueStore<String, byte[]> windows;
    private final KeyValueStore<String, byte[]> timers;

    StoredWindows(KeyValueStore<String, byte[]> windows, KeyValueStore<String, byte[]> timers) {
        this.windows = windows;
        this.timers = timers;
    }

    @Override
    public @Nullable Window find(String group) {
        byte[] stored = windows.get(group);
        return stored == null ? null : WindowJson.parse(stored);
    }

    @Override
    public void replace(String group, @Nullable Window before, @Nullable Window after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && isTimed(before)) {
            timers.delete(TimerKey.of(before.wakeAt(), group));
        }
        if (after == null) {
            windows.delete(group);
            return;
        }
        windows.put(group, WindowJson.bytes(after));
        if (isTimed(after)) {
            timers.put(TimerKey.of(after.wakeAt(), group), PRESENT);
        }
    }

    private static boolean isTimed(Window window) {
        return window.wakeAt().isBefore(Instant.MAX);
    }

    @Override
    public Signal.@Nullable Due firstDue(Instant before) {
        try (var due = timers.range(null, TimerKey.upTo(before))) {
            return due.hasNext() ? TimerKey.parse(due.next().key) : null;
        }
    }
}
