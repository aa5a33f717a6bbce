package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A message that somebody compressed. */
public final class Gzip {

    /** Far above what an Event Hub takes, far below what a bomb gives. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private Gzip() {}

    public static boolean isGzip(Bytes bytes) {
        return bytes.length() > 2 && bytes.at(0) == (byte) 0x1F && bytes.at(1) == (byte) 0x8B;
    }

    /**
     * The content.
     *
     * @throws IOException if it is broken or larger than a message may become
     */
    public static Bytes open(Bytes bytes) throws IOException {
        try (var content =
                new GZIPInputStream(new ByteArrayInputStream(bytes.buffer(), bytes.offset(), bytes.length()), 65_536)) {
            byte[] opened = content.readNBytes(LARGEST);
            if (content.read() >= 0) {
                throw new IOException("more than " + LARGEST + " bytes in a compressed message");
            }
            return Bytes.of(opened);
        }
    }
}
