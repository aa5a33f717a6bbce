package io.hsmwatch.emulator.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;

/**
 * A shared access signature, {@code SharedAccessSignature sr=…&sig=…&se=…&skn=…}.
 *
 * @param resource {@code sr} as it is written: the encoded text is what was signed
 * @param signature {@code sig}, decoded from its URL form, in base 64
 * @param expiry {@code se}, seconds since 1970 as they are written
 * @param keyName {@code skn}
 */
record SasToken(String resource, String signature, String expiry, String keyName) {

    static final String PREFIX = "SharedAccessSignature ";

    /** @throws Refusal if a part is missing */
    static SasToken parse(String token) {
        var parts = new HashMap<String, String>();
        for (var part : token.substring(PREFIX.length()).split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new SasToken(
                part(parts, "sr"), decoded(part(parts, "sig")), part(parts, "se"), decoded(part(parts, "skn")));
    }

    boolean signedBy(AccessKey key) {
        var right = Base64.getEncoder().encodeToString(key.sign(resource + "\n" + expiry));
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    String audience() {
        return decoded(resource);
    }

    /** @throws Refusal if it is not a time */
    Instant validUntil() {
        try {
            return Instant.ofEpochSecond(Long.parseLong(expiry));
        } catch (NumberFormatException | DateTimeException e) {
            throw Refusal.unauthorised("The token's se must be seconds since 1970.");
        }
    }

    private static String part(HashMap<String, String> parts, String name) {
        var value = parts.get(name);
        if (value == null) {
            throw Refusal.unauthorised("The token has no " + name + ".");
        }
        return value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.unauthorised("The token is not URL-encoded.");
        }
    }
}
