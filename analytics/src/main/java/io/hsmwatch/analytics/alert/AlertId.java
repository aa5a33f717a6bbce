package io.hsmwatch.analytics.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The name of an alert: a hash of the rule, its version, and what tells this alert from others of that rule. */
public final class AlertId {

    private static final int BYTES = 16;

    private AlertId() {}

    /** Every part is hashed with its length before it, so that no value can slide into its neighbour. */
    public static String of(RuleRef rule, List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, rule.id());
            add(digest, Integer.toString(rule.version()));
            parts.forEach(part -> add(digest, part));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
