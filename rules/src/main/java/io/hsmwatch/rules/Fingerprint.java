package io.hsmwatch.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** One number for the texts of a rule set: equal for equal texts, in whatever order they are read. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<String> texts) {
        return sha256(texts.stream().map(Fingerprint::sha256).sorted().collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
