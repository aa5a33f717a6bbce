package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.detect.Finding;
import io.hsmwatch.ingest.Bytes;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * The finding that gives an alert its subject and text: the earliest; of one occurrence the one that knows most.
 *
 * @param occurrence shortened
 * @param records how many records the finding rests on
 * @param evidence their hashes, shortened: two that a caller made look alike are told apart all the same
 */
record Leader(Instant time, String occurrence, int records, String summary, String evidence)
        implements Comparable<Leader> {

    private static final int SHORTENED_CHARS = 16;
    private static final Comparator<Leader> ORDER = Comparator.comparing(Leader::time)
            .thenComparing(Leader::occurrence)
            .thenComparing(Leader::records, Comparator.reverseOrder())
            .thenComparing(Leader::summary)
            .thenComparing(Leader::evidence);

    static Leader of(Finding finding) {
        return new Leader(
                finding.time(),
                shortened(finding.occurrence()),
                finding.evidence().size(),
                finding.text().summary(),
                shortened(finding.evidence().stream().map(Evidence::sha256).collect(Collectors.joining())));
    }

    /** Short enough to remember hundreds; still a cryptographic hash, since callers choose parts of what is hashed. */
    private static String shortened(String occurrence) {
        return Bytes.of(occurrence).sha256().substring(0, SHORTENED_CHARS);
    }

    @Override
    public int compareTo(Leader other) {
        return ORDER.compare(this, other);
    }
}
