package io.hsmwatch.analytics.replay;

import io.hsmwatch.analytics.alert.Alert;
import java.util.List;

/**
 * What a replay found.
 *
 * @param alerts the last state of each, by time and then id
 */
public record ReplayResult(List<Alert> alerts, Counts counts) {

    public ReplayResult {
        alerts = List.copyOf(alerts);
    }

    /**
     * Every record is one of these.
     *
     * @param skipped metrics records, known by their shape
     */
    public record Counts(long accepted, long rejected, long skipped, long bytes) {
        public long records() {
            return accepted + rejected + skipped;
        }
    }
}
