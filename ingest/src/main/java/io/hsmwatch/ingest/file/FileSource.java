package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Envelope;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RecordSource;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Records from files, folders and standard input, in the order given. Plain or gzip, JSON lines or one document: told
 * by the content, not by the name. A folder is read with all that is below it, in the order of the names; links in it
 * are not followed.
 */
public final class FileSource implements RecordSource {

    private static final String STANDARD_INPUT = "-";
    /** More than any archive of a day; a bomb reaches it in minutes. */
    private static final long GZIP_LIMIT = 64L << 30;

    private static final int PEEK = 64 * 1024;

    private final List<String> paths;
    private final InputStream standardInput;
    private final long gzipLimit;

    private FileSource(List<String> paths, InputStream standardInput, long gzipLimit) {
        this.paths = List.copyOf(paths);
        this.standardInput = standardInput;
        this.gzipLimit = gzipLimit;
    }

    /**
     * A source over what a user named.
     *
     * @param paths files or folders; "-" is standard input
     */
    public static FileSource of(List<String> paths) {
        return new FileSource(paths, System.in, GZIP_LIMIT);
    }

    /** The same source, giving up on a compressed file after so many bytes of content. */
    public FileSource withGzipLimit(long bytes) {
        return new FileSource(paths, standardInput, bytes);
    }

    /** The same source with another standard input. */
    public FileSource withStandardInput(InputStream input) {
        return new FileSource(paths, input, gzipLimit);
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
            var in = TextInput.open(file, source, gzipLimit);
            if (isOneDocument(in)) {
                new DocumentReader(in, source, sink).read();
            } else {
                lines(in, source, sink);
            }
        } catch (EOFException | ZipException e) {
            throw new IOException(source + ": broken gzip, " + e.getMessage() + " (cut off while copying?)", e);
        }
    }

    /** A first line that stops after a bracket, colon or comma is the beginning of something longer. */
    private static boolean isOneDocument(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        var start = new String(in.readNBytes(PEEK), StandardCharsets.ISO_8859_1).stripLeading();
        in.reset();
        int end = start.indexOf('\n');
        if (end < 0 || !(start.startsWith("{") || start.startsWith("["))) {
            return false;
        }
        var line = start.substring(0, end).stripTrailing();
        return "[{:,".indexOf(line.charAt(line.length() - 1)) >= 0;
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
