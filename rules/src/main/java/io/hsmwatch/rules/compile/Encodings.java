package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.parse.Modifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** How a value looks once a program has encoded it. */
final class Encodings {
    /** How many Base64 characters the bytes before a value spoil, by how many bytes there are. */
    private static final int[] SPOILT_BEFORE = {0, 2, 3};
    /** How many Base64 characters the bytes behind it spoil, padding among them, by the length of both modulo 3. */
    private static final int[] SPOILT_BEHIND = {0, 3, 2};

    private Encodings() {}

    /** The bytes of a text in UTF-16 as the modifier wants them. */
    static byte[] utf16(Modifier modifier, String text) {
        return switch (modifier) {
            case UTF16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case UTF16 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> text.getBytes(StandardCharsets.UTF_16LE);
        };
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What always stands in the Base64 of data that holds these bytes: one text for each offset modulo 3. */
    static List<String> base64Offsets(byte[] bytes) {
        return IntStream.range(0, 3).mapToObj(offset -> base64At(offset, bytes)).toList();
    }

    private static String base64At(int offset, byte[] bytes) {
        byte[] shifted = new byte[offset + bytes.length];
        Arrays.fill(shifted, 0, offset, (byte) ' ');
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = base64(shifted);
        return encoded.substring(SPOILT_BEFORE[offset], encoded.length() - SPOILT_BEHIND[shifted.length % 3]);
    }

    /** Bytes as the characters of the same numbers, which is how rules compare encoded text that is not Base64. */
    static String asText(byte[] bytes) {
        Charset oneByteACharacter = StandardCharsets.ISO_8859_1;
        return new String(bytes, oneByteACharacter);
    }
}
