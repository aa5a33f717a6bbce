package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Envelope;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Records of an Avro file that Event Hubs Capture wrote. A record stands at the sequence number of its event, and has
 * arrived when the hub enqueued it. Blocks are read as streams, so their declared size costs no memory.
 */
final class CaptureReader {

    private final BufferedInputStream in;
    private final String source;
    private final ByteBudget budget;
    private final Consumer<RawRecord> sink;
    private String read = "";

    CaptureReader(BufferedInputStream in, String source, ByteBudget budget, Consumer<RawRecord> sink) {
        this.in = in;
        this.source = source;
        this.budget = budget;
        this.sink = sink;
    }

    void read() throws IOException {
        try {
            var file = new AvroInput(in);
            var header = AvroHeader.read(file);
            if (!header.codec().equals("null") && !header.codec().equals("deflate")) {
                throw new AvroFault("compressed with " + header.codec() + ", not with deflate (write it anew without)");
            }
            var schema = CaptureSchema.parse(header.schema());
            while (isMore()) {
                block(file, header, schema);
            }
        } catch (EOFException e) {
            throw fault("it ends too early (cut off while copying?)", e);
        } catch (ZipException | AvroFault e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    private boolean isMore() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    private void block(AvroInput file, AvroHeader header, CaptureSchema schema) throws IOException {
        long count = file.number();
        long size = file.number();
        if (count < 0 || size < 0) {
            throw new AvroFault("a block of " + count + " events in " + size + " bytes");
        }
        var stored = new BlockInput(in, size);
        if (header.codec().equals("deflate")) {
            var inflater = new Inflater(true);
            try {
                events(budget.limit(new InflaterInputStream(stored, inflater, TextInput.BUFFER)), count, schema);
            } finally {
                inflater.end();
            }
        } else {
            events(stored, count, schema);
        }
        in.skipNBytes(stored.left());
        if (!file.fixed(header.marker().length()).equals(header.marker())) {
            throw new AvroFault("a block does not end where it says");
        }
    }

    private void events(InputStream block, long count, CaptureSchema schema) throws IOException {
        var content = new BufferedInputStream(block);
        var events = new AvroInput(content);
        for (long i = 0; i < count; i++) {
            var event = schema.read(events);
            var position = new Position(source, event.sequenceNumber(), -1);
            var message = new RawRecord(RawRecord.Kind.AUDIT, event.body(), position, event.enqueued());
            Envelope.split(message).forEach(sink);
            read = " after sequence number " + event.sequenceNumber();
        }
        if (content.read() >= 0) {
            throw new AvroFault("a block holds more than the " + count + " events it counts");
        }
    }

    private IOException fault(String why, IOException cause) {
        return new IOException(source + ": cannot be read as Event Hubs Capture" + read + ": " + why, cause);
    }
}
