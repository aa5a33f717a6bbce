package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8 as Unicode defines it: no overlong forms, no surrogates, nothing cut off. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    static boolean isValid(Bytes bytes) {
        return isAscii(bytes) || isDecodable(bytes);
    }

    /** Nearly every record is plain ASCII, so eight bytes at a time decide. */
    private static boolean isAscii(Bytes bytes) {
        byte[] buffer = bytes.buffer();
        int end = bytes.offset() + bytes.length();
        int at = bytes.offset();
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            if (((long) LONGS.get(buffer, at) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; at < end; at++) {
            if (buffer[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecodable(Bytes bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.buffer(), bytes.offset(), bytes.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
