package io.hsmwatch.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The content of a file: decompressed, and without a byte order mark. */
final class TextInput {

    static final int BUFFER = 256 * 1024;

    private TextInput() {}

    static BufferedInputStream open(InputStream file, ByteBudget budget) throws IOException {
        var raw = new BufferedInputStream(file, BUFFER);
        if (!startsWith(raw, 0x1F, 0x8B)) {
            return withoutMark(raw);
        }
        return withoutMark(new BufferedInputStream(budget.limit(new GZIPInputStream(raw, BUFFER)), BUFFER));
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
}
