package io.hsmwatch.emulator.door;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The partition of a partition key: Bob Jenkins' lookup3 over its UTF-8 bytes, as the buffered producer of the SDK
 * computes it, so that a key goes the same way whoever decides. They part where one of the last bytes is not ASCII:
 * the SDK for Java takes those for negative numbers.
 */
final class KeyHash {

    private static final int BLOCK = 12;

    private int a;
    private int b;
    private int c;

    private KeyHash(int length) {
        a = 0xdeadbeef + length;
        b = a;
        c = a;
    }

    static int partition(String key, int partitions) {
        return Math.abs(hash(key) % partitions);
    }

    static short hash(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var state = new KeyHash(bytes.length);
        if (bytes.length > 0) {
            state.digest(bytes);
        }
        return (short) (state.c ^ state.b);
    }

    private void digest(byte[] bytes) {
        var blocks = (bytes.length + BLOCK - 1) / BLOCK;
        var padded = ByteBuffer.allocate(blocks * BLOCK).put(bytes).rewind().order(ByteOrder.LITTLE_ENDIAN);
        for (var block = 1; block <= blocks; block++) {
            a += padded.getInt();
            b += padded.getInt();
            c += padded.getInt();
            if (block < blocks) {
                mix();
            }
        }
        finish();
    }

    private void mix() {
        a = (a - c) ^ Integer.rotateLeft(c, 4);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 6);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 8);
        b += a;
        a = (a - c) ^ Integer.rotateLeft(c, 16);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 19);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    private void finish() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
    }
}
