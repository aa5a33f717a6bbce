package io.hsmwatch.analytics.replay;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Judge;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.analytics.correlate.WindowsInMemory;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.RecordSource;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The replay carrier of {@link DetectionPath}: every record is read in whatever order the files give them, and what the
 * records signal is judged in the order of event time. So the order of the files does not matter, and only signals, a
 * few of thousands of records, are held in memory.
 *
 * <p>One thing a replay knows that the live carrier does not: when the log has ended, the inventory will say no more. So a
 * grant that it never verified is told even if its time was not up.
 */
public final class Replay {

    private static final Comparator<Alert> BY_TIME =
            Comparator.comparing((Alert alert) -> alert.span().time()).thenComparing(Alert::id);

    private final DetectionPath path;
    private final List<InventoryObservation> inventory;

    /**
     * A replay of any number of sources, one after the other.
     *
     * @param inventory who holds which role; known before anything happened, whenever it was observed
     */
    public Replay(DetectionPath path, List<InventoryObservation> inventory) {
        this.path = path;
        this.inventory = inventory.stream().map(Replay::known).toList();
    }

    private static InventoryObservation known(InventoryObservation observed) {
        return new InventoryObservation(
                observed.hsm(),
                observed.assignmentId(),
                observed.principalId(),
                observed.principalType(),
                observed.roleDefinitionId(),
                observed.scope(),
                null);
    }

    /**
     * Judges a source from its beginning to its end.
     *
     * @param asOf where the log ends: what lies after it is not judged, what was due before it is; null for the last event
     * @param rejections gets every record that could not be read, as it is met
     * @throws IOException naming the file and what to do about it
     */
    public ReplayResult run(RecordSource source, @Nullable Instant asOf, Consumer<Rejected> rejections)
            throws IOException {
        var readings = new Readings(path, rejections);
        source.read(readings::add);
        var latest = new HashMap<String, Alert>();
        var judge = new Judge(path, new WindowsInMemory(), alert -> latest.put(alert.id(), alert));
        judge.accept(inventory.stream()
                .map(observation -> (Signal) new Signal.Observed(observation))
                .toList());
        Instant end = asOf == null ? readings.newest() : asOf;
        Instant reached = Instant.MIN;
        for (Readings.Placed placed : readings.inOrder()) {
            Instant time = placed.signal().time();
            if (end == null || time.isAfter(end)) {
                break;
            }
            if (time.isAfter(reached)) {
                judge.advance(time);
                reached = time;
            }
            judge.accept(List.of(placed.signal()));
        }
        if (end != null) {
            judge.advance(end);
            judge.accept(readings.grantsUntil(end));
            judge.advance(end);
        }
        return new ReplayResult(sorted(latest), readings.counts());
    }

    private static List<Alert> sorted(Map<String, Alert> alerts) {
        var sorted = new ArrayList<>(alerts.values());
        sorted.sort(BY_TIME);
        return sorted;
    }
}
