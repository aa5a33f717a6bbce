package io.hsmwatch.analytics.correlate;

import io.hsmwatch.ingest.RawRecord;
import java.util.ArrayList;
import java.util.List;

/** Records that a window remembers, each once: one delivered twice is kept as it stood first, whichever came first. */
final class Kept {

    private Kept() {}

    static boolean holds(List<RawRecord> records, RawRecord one) {
        return records.stream().anyMatch(record -> isSame(record, one));
    }

    /** The records with one more, if it is new and there is room, or in the place of a delivery that stood later. */
    static List<RawRecord> with(List<RawRecord> records, RawRecord one, int most) {
        var more = new ArrayList<RawRecord>(records.size() + 1);
        records.forEach(record -> more.add(isSame(record, one) ? earlier(record, one) : record));
        if (!holds(records, one) && records.size() < most) {
            more.add(one);
        }
        return more;
    }

    static boolean isSame(RawRecord record, RawRecord other) {
        return record.bytes().equals(other.bytes());
    }

    /** By the text of the position, as evidence is ordered, too. */
    static RawRecord earlier(RawRecord record, RawRecord other) {
        return record.position().toString().compareTo(other.position().toString()) <= 0 ? record : other;
    }
}
