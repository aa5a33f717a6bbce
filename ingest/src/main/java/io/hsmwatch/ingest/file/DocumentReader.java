package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Envelope;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.normalise.JsonLimits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Records of a file that is one document over many lines: an array, an envelope or values one after the other, pretty
 * printed. Holds one record at a time, whatever the size of the file.
 */
final class DocumentReader {

    private static final Pattern ENVELOPE = Pattern.compile("\\{\\s*\"records\"\\s*:\\s*\\[", Pattern.CASE_INSENSITIVE);
    private static final int ENVELOPE_START = 256;

    private final BufferedInputStream in;
    private final String source;
    private final Consumer<RawRecord> sink;
    private long line = 1;

    DocumentReader(BufferedInputStream in, String source, Consumer<RawRecord> sink) {
        this.in = in;
        this.source = source;
        this.sink = sink;
    }

    void read() throws IOException {
        for (int first = next(""); first >= 0; first = next("")) {
            if (first == '[') {
                take();
                elements();
            } else if (first == '{' && enterEnvelope()) {
                elements();
                // The rest of the envelope tells when it was forwarded, and nothing of a record.
                rest();
            } else {
                emit(-1);
            }
        }
    }

    private void elements() throws IOException {
        int index = 0;
        for (int first = next(","); first >= 0; first = next(",")) {
            if (first == ']') {
                take();
                return;
            }
            emit(index++);
        }
    }

    private boolean enterEnvelope() throws IOException {
        in.mark(ENVELOPE_START);
        var start = new String(in.readNBytes(ENVELOPE_START), StandardCharsets.ISO_8859_1);
        in.reset();
        var envelope = ENVELOPE.matcher(start);
        if (!envelope.lookingAt()) {
            return false;
        }
        for (int i = 0; i < envelope.end(); i++) {
            take();
        }
        return true;
    }

    private void rest() throws IOException {
        var scan = new ValueScan(1);
        for (int b = take(); b >= 0; b = take()) {
            if (scan.endsAt(b)) {
                return;
            }
        }
    }

    private void emit(int index) throws IOException {
        long start = line;
        var value = value();
        var record = RawRecord.audit(value, new Position(source, start, index));
        if (value.length() > LineReader.LONGEST) {
            sink.accept(RawRecord.audit(value.slice(0, JsonLimits.DOCUMENT + 1), record.position()));
        } else {
            Envelope.split(record).forEach(sink);
        }
    }

    /** One value, or what stands in its place up to the end of the line. */
    private Bytes value() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var scan = new ValueScan(0);
        for (int b = take(); b >= 0; b = take()) {
            if (bytes.size() <= LineReader.LONGEST) {
                bytes.write(b);
            }
            if (scan.endsAt(b)) {
                break;
            }
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** The first byte that is neither white space nor one of those to skip, not yet taken; -1 at the end. */
    private int next(String skip) throws IOException {
        while (true) {
            in.mark(1);
            int b = in.read();
            boolean skipped = b == ' ' || b == '\n' || b == '\r' || b == '\t' || skip.indexOf(b) >= 0;
            if (b < 0 || !skipped) {
                in.reset();
                return b;
            }
            line += b == '\n' ? 1 : 0;
        }
    }

    private int take() throws IOException {
        int b = in.read();
        line += b == '\n' ? 1 : 0;
        return b;
    }

    /** Follows brackets and strings. */
    private static final class ValueScan {
        private int depth;
        private boolean inString;
        private boolean escaped;

        ValueScan(int depth) {
            this.depth = depth;
        }

        /** Whether the value ends with this byte; one without brackets ends with its line. */
        boolean endsAt(int b) {
            if (escaped) {
                escaped = false;
            } else if (inString) {
                escaped = b == '\\';
                inString = b != '"';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                return --depth <= 0;
            } else {
                return depth == 0 && b == '\n';
            }
            return false;
        }
    }
}
