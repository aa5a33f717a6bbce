package io.hsmwatch.ingest.file;

import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream and no more. Closing it leaves the stream open. */
final class BlockInput extends InputStream {

    private final InputStream in;
    private long left;

    BlockInput(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    /** How many bytes have not been read. */
    long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
