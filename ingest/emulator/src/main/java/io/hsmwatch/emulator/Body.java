package io.hsmwatch.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The UTF-8 JSON of one record. The array behind it is never written to again. */
public final class Body {

    private final byte[] utf8;

    private Body(byte[] utf8) {
        this.utf8 = utf8;
    }

    static Body of(byte[] utf8) {
        return new Body(utf8);
    }

    /** The bytes themselves, without a copy: never to be written to. */
    public byte[] utf8() {
        return utf8;
    }

    public int length() {
        return utf8.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
