package io.hsmwatch.ingest;

import io.hsmwatch.ingest.normalise.Gzip;
import io.hsmwatch.ingest.normalise.JsonLimits;
import io.hsmwatch.ingest.normalise.JsonScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Azure and its exporters wrap records in: {@code {"records":[…]}}, a bare array, a single record, an array of such
 * objects, one record or array under {@code record} or {@code payload}, values one after the other; each with or
 * without gzip and byte order mark. Only brackets and strings are looked at here: a record that is broken inside is cut
 * out all the same and rejected alone.
 */
public final class Envelope {

    private static final int NESTING = 4;
    /** "0," is the shortest element, so fewer bytes than this cannot hold too many records. */
    private static final int SHORT = 2 * JsonLimits.RECORDS;

    private final RawRecord message;
    private final Bytes bytes;
    private final List<Bytes> records = new ArrayList<>();
    private boolean wrapped;

    private Envelope(RawRecord message, Bytes bytes) {
        this.message = message;
        this.bytes = bytes;
    }

    /**
     * The records of a message, each with its original bytes. Never throws: what cannot be split comes back as one
     * record, for the normaliser to reject, and so does a message with more records than an envelope may hold.
     */
    public static List<RawRecord> split(RawRecord message) {
        var opened = opened(message.bytes());
        return opened.isEmpty() ? List.of(message) : new Envelope(message, opened.get()).split();
    }

    static boolean tooManyRecords(Bytes bytes) {
        if (bytes.length() <= SHORT && !Gzip.isGzip(bytes)) {
            return false;
        }
        var envelope =
                opened(bytes).map(content -> new Envelope(RawRecord.audit(bytes, new Position("", 0, -1)), content));
        envelope.ifPresent(Envelope::scan);
        return envelope.isPresent() && envelope.get().overfull();
    }

    static Bytes withoutMark(Bytes bytes) {
        boolean marked = bytes.length() >= 3
                && bytes.at(0) == (byte) 0xEF
                && bytes.at(1) == (byte) 0xBB
                && bytes.at(2) == (byte) 0xBF;
        return marked ? bytes.slice(3, bytes.length() - 3) : bytes;
    }

    private static Optional<Bytes> opened(Bytes bytes) {
        try {
            return Optional.of(withoutMark(Gzip.isGzip(bytes) ? Gzip.open(bytes) : bytes));
        } catch (IOException e) {
            // Broken or a bomb: it stays what it is, one record that is no JSON.
            return Optional.empty();
        }
    }

    private List<RawRecord> split() {
        scan();
        if (overfull() || (records.isEmpty() && !wrapped)) {
            return List.of(message);
        }
        var split = new ArrayList<RawRecord>(records.size());
        for (var record : records) {
            var place = message.position();
            var position = wrapped ? new Position(place.source(), place.offset(), split.size()) : place;
            split.add(new RawRecord(message.kind(), record, position, message.arrival()));
        }
        return split;
    }

    private boolean overfull() {
        return records.size() > JsonLimits.RECORDS;
    }

    private void scan() {
        int at = JsonScan.skipSpace(bytes, 0);
        while (at < bytes.length() && !overfull()) {
            int end = isContainer(at) ? JsonScan.end(bytes, at) : -1;
            if (end < 0) {
                wrapped |= !records.isEmpty();
                records.add(bytes.slice(at, bytes.length() - at));
                return;
            }
            int next = JsonScan.skipSpace(bytes, end);
            wrapped |= next < bytes.length();
            document(at, end, NESTING);
            at = next;
        }
    }

    /** Words that are no JSON are one thing to reject, however many they are. */
    private boolean isContainer(int at) {
        return bytes.at(at) == '{' || bytes.at(at) == '[';
    }

    private void document(int from, int end, int nesting) {
        if (nesting > 0 && bytes.at(from) == '[') {
            wrapped = true;
            for (var element : JsonScan.elements(bytes, from, end)) {
                document(element.from(), element.end(), nesting - 1);
            }
            return;
        }
        if (nesting > 0 && bytes.at(from) == '{') {
            var content = content(from, end);
            if (content.isPresent()) {
                document(content.get().from(), content.get().end(), nesting - 1);
                return;
            }
        }
        if (!overfull()) {
            records.add(bytes.slice(from, end - from));
        }
    }

    /** What an object that is itself no record wraps. */
    private Optional<JsonScan.Span> content(int from, int end) {
        Optional<JsonScan.Span> export = Optional.empty();
        var members = JsonScan.members(bytes, from, end);
        for (var member = members.next(); member != null; member = members.next()) {
            byte first = bytes.at(member.value().from());
            if (member.isNamed(bytes, "records") && first == '[') {
                return Optional.of(member.value());
            }
            if (member.isNamed(bytes, "time") || member.isNamed(bytes, "operationName")) {
                return Optional.empty();
            }
            boolean wraps = member.isNamed(bytes, "record") || member.isNamed(bytes, "payload");
            if (wraps && (first == '{' || first == '[')) {
                export = Optional.of(member.value());
            }
        }
        return export;
    }
}
