package io.hsmwatch.analytics.replay;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.Sightings;
import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all the records of a replay say by themselves, before any of it is judged. */
final class Readings {

    /** @param rank among the signals of one record */
    record Placed(Signal signal, Position position, int rank) {

        /** Total and independent of the order of reading: two signals of one time are told apart by where they stood. */
        static final Comparator<Placed> ORDER = Comparator.comparing(
                        (Placed placed) -> placed.signal().time())
                .thenComparing(Placed::position)
                .thenComparingInt(Placed::rank);
    }

    private final DetectionPath path;
    private final Consumer<Rejected> rejections;
    private final Sightings sightings = new Sightings();
    private final List<Placed> signals = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long skipped;
    private long bytes;
    private @Nullable Instant newest;

    Readings(DetectionPath path, Consumer<Rejected> rejections) {
        this.path = path;
        this.rejections = rejections;
    }

    void add(RawRecord record) {
        bytes += record.bytes().length();
        Reading reading = path.read(record);
        if (reading.event() != null) {
            accepted++;
            newest = later(newest, reading.event());
        } else if (reading.rejected() != null) {
            rejected++;
            rejections.accept(reading.rejected());
        } else {
            skipped++;
        }
        int rank = 0;
        for (Signal signal : reading.signals()) {
            if (sightings.isNews(signal)) {
                signals.add(new Placed(signal, record.position(), rank));
            }
            rank++;
        }
    }

    private static Instant later(@Nullable Instant newest, AuditEvent event) {
        return newest == null || event.time().isAfter(newest) ? event.time() : newest;
    }

    /** When the last event happened; null if there was none. */
    @Nullable Instant newest() {
        return newest;
    }

    List<Placed> inOrder() {
        signals.sort(Placed.ORDER);
        return signals;
    }

    /** Asks of every grant that happened by then, now that the inventory will say no more. */
    List<Signal> grantsUntil(Instant end) {
        return signals.stream()
                .map(Placed::signal)
                .filter(signal ->
                        signal instanceof Signal.Granted && !signal.time().isAfter(end))
                .map(granted -> (Signal) new Signal.InventoryClosed(granted.group(), end))
                .toList();
    }

    ReplayResult.Counts counts() {
        return new ReplayResult.Counts(accepted, rejected, skipped, bytes);
    }
}
