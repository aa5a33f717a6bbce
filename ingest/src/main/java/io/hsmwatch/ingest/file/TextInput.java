package io.hsmwatch.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The content of a file as text: decompressed, and without a byte order mark. */
final class TextInput {

    static final int BUFFER = 256 * 1024;

    private TextInput() {}

    /** Decompression stops with an error after so many bytes: a small file must not keep us busy for ever. */
    static BufferedInputStream open(InputStream file, String source, long gzipLimit) throws IOException {
        var raw = new BufferedInputStream(file, BUFFER);
        if (!startsWith(raw, 0x1F, 0x8B)) {
            return withoutMark(raw);
        }
        var content = new GZIPInputStream(raw, BUFFER);
        return withoutMark(new BufferedInputStream(new Limited(content, source, gzipLimit), BUFFER));
    }

    private static BufferedInputStream withoutMark(BufferedInputStream in) throws IOException {
        if (startsWith(in, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        }
        return in;
    }

    private static boolean startsWith(BufferedInputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int expected : bytes) {
            same &= in.read() == expected;
        }
        in.reset();
        return same;
    }

    private static final class Limited extends FilterInputStream {
        private final String source;
        private final long limit;
        private long left;

        Limited(InputStream in, String source, long limit) {
            super(in);
            this.source = source;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException(source + ": more than " + limit + " bytes when decompressed"
                        + " (a bomb? otherwise raise the limit or decompress it first)");
            }
            return count;
        }
    }
}
