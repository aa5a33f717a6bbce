package io.hsmwatch.ingest.normalise;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;

/**
 * The one spelling of a path, so that case, escapes, slashes and dots cannot change a verdict: percent-decoded until
 * nothing changes (three times at most), look-alike characters replaced (NFKC), lower-case, runs of slashes collapsed,
 * dot segments resolved, no slash at the end.
 */
final class UriPath {

    private static final int ROUNDS = 3;

    private UriPath() {}

    static String canonical(String written) {
        if (isCanonical(written)) {
            return written;
        }
        var text = decoded(written);
        var folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return resolved(folded.replace('\\', '/').toLowerCase(Locale.ROOT));
    }

    private static boolean isCanonical(String path) {
        int length = path.length();
        if (length < 2 || path.charAt(0) != '/' || path.charAt(length - 1) == '/') {
            return false;
        }
        char before = 'x';
        for (int i = 0; i < length; i++) {
            char c = path.charAt(i);
            boolean plain = c < 128 && c != '%' && c != '\\' && !(c >= 'A' && c <= 'Z');
            if (!plain || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String decoded(String written) {
        var text = written;
        for (int round = 0; round < ROUNDS && text.indexOf('%') >= 0; round++) {
            text = decodedOnce(text);
        }
        return text;
    }

    private static String decodedOnce(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = i + 2 < written.length && written[i] == '%' ? Character.digit(written[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written[i + 2], 16);
            bytes.write(low < 0 ? written[i] : (high << 4) | low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String resolved(String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return "/" + String.join("/", segments);
    }
}
