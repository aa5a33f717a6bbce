package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Envelope;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.normalise.JsonLimits;
import java.io.BufferedInputStream;
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
    private final ValueReader values;
    private final String source;
    private final Consumer<RawRecord> sink;

    DocumentReader(BufferedInputStream in, String source, Consumer<RawRecord> sink) {
        this.in = in;
        this.values = new ValueReader(in);
        this.source = source;
        this.sink = sink;
    }

    void read() throws IOException {
        for (int first = values.next(""); first >= 0; first = values.next("")) {
            if (first == '[') {
                values.take();
                elements();
            } else if (first == '{' && enterEnvelope()) {
                elements();
                // The rest of the envelope tells when it was forwarded, and nothing of a record.
                values.rest();
            } else {
                emit(-1);
            }
        }
    }

    private void elements() throws IOException {
        int index = 0;
        for (int first = values.next(","); first >= 0; first = values.next(",")) {
            if (first == ']') {
                values.take();
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
            values.take();
        }
        return true;
    }

    private void emit(int index) throws IOException {
        long start = values.line();
        var value = values.value();
        var record = RawRecord.audit(value, new Position(source, start, index));
        if (value.length() > LineReader.LONGEST) {
            sink.accept(RawRecord.audit(value.slice(0, JsonLimits.DOCUMENT + 1), record.position()));
        } else {
            Envelope.split(record).forEach(sink);
        }
    }
}
