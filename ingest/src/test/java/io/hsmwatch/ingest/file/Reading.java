package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.Normalised;
import io.hsmwatch.ingest.Normaliser;
import io.hsmwatch.ingest.Projection;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files read as a replay reads them. */
final class Reading {

    private static final Normaliser NORMALISER = new Normaliser(Projection.none());

    private Reading() {}

    static List<RawRecord> of(Path... paths) throws IOException {
        var records = new ArrayList<RawRecord>();
        try (var source =
                FileSource.of(List.of(paths).stream().map(Path::toString).toList())) {
            source.read(records::add);
        }
        return records;
    }

    static List<String> texts(List<RawRecord> records) {
        return records.stream().map(record -> record.bytes().toString()).toList();
    }

    static AuditEvent event(RawRecord record) {
        if (NORMALISER.normalise(record) instanceof Normalised.Accepted accepted) {
            return accepted.event();
        }
        throw new AssertionError("not accepted: " + NORMALISER.normalise(record));
    }

    static RejectReason reason(RawRecord record) {
        if (NORMALISER.normalise(record) instanceof Normalised.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not rejected: " + record);
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(".").normalize());
        return Files.writeString(file, text);
    }

    static Path gzip(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    static Path gzip(Path file, String text) throws IOException {
        return gzip(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
