package io.hsmwatch.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much content a compressed file may give: a small file must not keep us busy for ever. */
final class ByteBudget {

    private final String source;
    private final long limit;
    private long left;

    ByteBudget(String source, long limit) {
        this.source = source;
        this.limit = limit;
        this.left = limit;
    }

    /** The same content, with an error as soon as all that was limited together exceeds the budget. */
    InputStream limit(InputStream content) {
        return new Limited(content);
    }

    private void spend(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException(source + ": more than " + limit + " bytes when decompressed"
                    + " (a bomb? otherwise raise the limit or decompress it first)");
        }
    }

    private final class Limited extends FilterInputStream {

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            spend(Math.max(count, 0));
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            spend(skipped);
            return skipped;
        }
    }
}
