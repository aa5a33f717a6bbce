package io.hsmwatch.emulator.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shared access key of the namespace: a name, and a secret that is used as it is written, not decoded. */
public record AccessKey(String name, String secret) {

    private static final int SECRET_BYTES = 32;

    public AccessKey {
        if (name.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("access key: name and secret must not be blank");
        }
        if (name.contains(";") || secret.contains(";")) {
            throw new IllegalArgumentException("access key: a semicolon would end it inside a connection string");
        }
    }

    /** A key nobody knows yet: there is no default credential. */
    public static AccessKey generated() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new AccessKey("local-door", Base64.getEncoder().encodeToString(secret));
    }

    /** HMAC-SHA256 of the text. */
    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "AccessKey[name=" + name + "]";
    }
}
