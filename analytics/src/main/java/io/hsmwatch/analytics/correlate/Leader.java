package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.detect.Finding;
import io.hsmwatch.ingest.Bytes;
import java.time.Instant;
import java.util.Comparator;

/**
 * The finding that gives an alert its subject and text: the earliest; of one occurrence the one that knows most.
 *
 * @param occurrence shortened
 * @param records how many records the finding rests on
 */
record Leader(Instant time, String occurrence, int records, String summary) implements Comparable<Leader> {

    private static final int OCCURRENCE_CHARS = 16;
    private static final Comparator<Leader> ORDER = Comparator.comparing(Leader::time)
            .thenComparing(Leader::occurrence)
            .thenComparing(Leader::records, Comparator.reverseOrder())
            .thenComparing(Leader::summary);

    static Leader of(Finding finding) {
        return new Leader(
                finding.time(),
                shortened(finding.occurrence()),
                finding.evidence().size(),
                finding.text().summary());
    }

    /** Short enough to remember hundreds; still a cryptographic hash, since callers choose parts of what is hashed. */
    private static String shortened(String occurrence) {
        return Bytes.of(occurrence).sha256().substring(0, OCCURRENCE_CHARS);
    }

    @Override
    public int compareTo(Leader other) {
        return ORDER.compare(this, other);
    }
}
