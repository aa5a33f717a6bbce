package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Values in the binary encoding of Avro 1.x. */
final class AvroInput {

    /** More than any Event Hub takes. */
    private static final int LONGEST = 32 * 1024 * 1024;

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final InputStream in;

    AvroInput(InputStream in) {
        this.in = in;
    }

    /** A whole number: seven bits a byte, the lowest first, with the sign in the lowest bit. */
    long number() throws IOException {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("ends inside a number");
            }
            bits |= (long) (b & (MORE - 1)) << shift;
            if (b < MORE) {
                return (bits >>> 1) ^ -(bits & 1);
            }
        }
        throw new AvroFault("a number of more than 64 bits");
    }

    /** Bytes or text, which have their length in front. */
    Bytes bytes() throws IOException {
        long length = number();
        if (length < 0 || length > LONGEST) {
            throw new AvroFault("a value of " + length + " bytes");
        }
        return fixed((int) length);
    }

    Bytes fixed(int length) throws IOException {
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
            throw new EOFException("ends inside a value");
        }
        return Bytes.of(value);
    }
}
