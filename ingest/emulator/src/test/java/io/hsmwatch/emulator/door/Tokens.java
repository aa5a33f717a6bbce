package io.hsmwatch.emulator.door;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens as a client does. */
final class Tokens {

    private Tokens() {}

    static String sas(AccessKey key, String resource, Instant expiry) {
        var signed = encoded(resource) + "\n" + expiry.getEpochSecond();
        var signature = Base64.getEncoder().encodeToString(key.sign(signed));
        return "SharedAccessSignature sr=" + encoded(resource) + "&sig=" + encoded(signature) + "&se="
                + expiry.getEpochSecond() + "&skn=" + key.name();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
