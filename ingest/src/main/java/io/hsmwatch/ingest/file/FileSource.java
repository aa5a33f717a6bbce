package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Envelope;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RecordSource;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Records from files, folders and standard input, in the order given: JSON lines or one document, the hours of a storage
 * account, exports of a workspace, files of Event Hubs Capture, each plain or gzip. Which it is tells the content, not
 * the name. A folder is read with all that is below it, in the order of the names; links in it are not followed.
 */
public final class FileSource implements RecordSource {

    private static final String STANDARD_INPUT = "-";
    /** More than any archive of a day; a bomb reaches it in minutes. */
    private static final long LIMIT = 64L << 30;

    private final List<String> paths;
    private final InputStream standardInput;
    private final long limit;

    private FileSource(List<String> paths, InputStream standardInput, long limit) {
        this.paths = List.copyOf(paths);
        this.standardInput = standardInput;
        this.limit = limit;
    }

    /**
     * A source over what a user named.
     *
     * @param paths files or folders; "-" is standard input
     */
    public static FileSource of(List<String> paths) {
        return new FileSource(paths, System.in, LIMIT);
    }

    /** The same source, giving up on a compressed file after so many bytes of content. */
    public FileSource withLimit(long bytes) {
        return new FileSource(paths, standardInput, bytes);
    }

    /** The same source with another standard input. */
    public FileSource withStandardInput(InputStream input) {
        return new FileSource(paths, input, limit);
    }

    @Override
    public void read(Consumer<RawRecord> sink) throws IOException {
        for (var path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                content(standardInput, path, sink);
            } else {
                fileOrFolder(Path.of(path), path, sink);
            }
        }
    }

    private void fileOrFolder(Path path, String written, Consumer<RawRecord> sink) throws IOException {
        if (!Files.exists(path)) {
            throw new FileNotFoundException(written + ": no such file or folder (is the path right?)");
        }
        if (!Files.isDirectory(path)) {
            file(path, written, sink);
            return;
        }
        var folder = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        for (var below : filesBelow(path)) {
            file(path.resolve(below), folder + "/" + below, sink);
        }
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void file(Path file, String source, Consumer<RawRecord> sink) throws IOException {
        try (var in = Files.newInputStream(file)) {
            content(in, source, sink);
        }
    }

    private void content(InputStream file, String source, Consumer<RawRecord> sink) throws IOException {
        try {
            var budget = new ByteBudget(source, limit);
            var in = TextInput.open(file, budget);
            switch (FileForm.of(in, source)) {
                case LINES -> lines(in, source, sink);
                case DOCUMENT -> new DocumentReader(in, source, sink).read();
                case TABLES -> new TableReader(in, source, sink).read();
                case CSV -> new CsvTable(in, source, sink).read();
                case CAPTURE -> new CaptureReader(in, source, budget, sink).read();
            }
        } catch (EOFException | ZipException e) {
            throw new IOException(source + ": broken gzip, " + e.getMessage() + " (cut off while copying?)", e);
        }
    }

    private static void lines(InputStream in, String source, Consumer<RawRecord> sink) throws IOException {
        var lines = new LineReader(in);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var record = RawRecord.audit(line.bytes(), new Position(source, line.number(), -1));
            if (line.cut()) {
                sink.accept(record);
            } else if (!isBlank(line)) {
                Envelope.split(record).forEach(sink);
            }
        }
    }

    private static boolean isBlank(LineReader.Line line) {
        for (int i = 0; i < line.bytes().length(); i++) {
            if (line.bytes().at(i) > ' ' || line.bytes().at(i) < 0) {
                return false;
            }
        }
        return true;
    }
}
