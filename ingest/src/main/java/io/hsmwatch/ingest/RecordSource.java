package io.hsmwatch.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Where records come from. */
public interface RecordSource extends Closeable {

    /**
     * Gives every record, envelopes split, in the order of the source, until the source ends.
     *
     * @throws IOException naming the place and what to do about it
     */
    void read(Consumer<RawRecord> sink) throws IOException;

    /** A source that holds nothing open between reads has nothing to close. */
    @Override
    default void close() throws IOException {}
}
