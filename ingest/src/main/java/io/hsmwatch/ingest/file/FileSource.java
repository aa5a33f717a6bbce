package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RecordSource;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Records from files, folders and standard input, in the order given. */
public final class FileSource implements RecordSource {

    private final List<String> paths;

    private FileSource(List<String> paths) {
        this.paths = List.copyOf(paths);
    }

    /**
     * A source over what a user named.
     *
     * @param paths files or folders; "-" is standard input
     */
    public static FileSource of(List<String> paths) {
        return new FileSource(paths);
    }

    @Override
    public void read(Consumer<RawRecord> sink) throws IOException {
        throw new IOException("cannot read " + paths);
    }
}
