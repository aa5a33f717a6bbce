package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.normalise.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, the last one with or without an end. */
final class LineReader {

    /** An hour's envelope in one line may be long, but not without end. */
    static final int LONGEST = 16 * 1024 * 1024;
    /** What is kept of a longer line: enough to be refused for its size. */
    private static final int KEPT = JsonLimits.DOCUMENT + 1;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param cut whether it was longer than any line may be, and only its beginning is here
     */
    record Line(Bytes bytes, long number, boolean cut) {}

    private final InputStream in;
    private final byte[] buffer = new byte[TextInput.BUFFER];
    private int at;
    private int limit;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    @Nullable Line next() throws IOException {
        if (at == limit && !fill()) {
            return null;
        }
        number++;
        int end = lineEnd();
        if (end < limit) {
            var line = new Line(copy(at, end), number, false);
            at = end + 1;
            return line;
        }
        return longLine();
    }

    /** A line that goes on beyond the buffer. */
    private Line longLine() throws IOException {
        var start = new ByteArrayOutputStream();
        long length = 0;
        boolean ended = false;
        do {
            int end = lineEnd();
            length += end - at;
            int room = length <= LONGEST ? end - at : Math.max(0, Math.min(end - at, KEPT - start.size()));
            start.write(buffer, at, room);
            ended = end < limit;
            at = ended ? end + 1 : limit;
        } while (!ended && fill());
        boolean cut = length > LONGEST;
        var bytes = Bytes.of(start.toByteArray());
        return new Line(cut ? bytes.slice(0, KEPT) : bytes, number, cut);
    }

    private int lineEnd() {
        int end = at;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private Bytes copy(int from, int to) {
        byte[] line = new byte[to - from];
        System.arraycopy(buffer, from, line, 0, line.length);
        return Bytes.of(line);
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
