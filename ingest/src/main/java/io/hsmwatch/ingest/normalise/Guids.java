package io.hsmwatch.ingest.normalise;

import java.util.Locale;

/** The id at the end of a resource id or path, in one spelling. */
public final class Guids {

    private static final int BARE = 32;

    private Guids() {}

    /** Last segment in lower case; 32 hexadecimal digits get the dashes that some records leave out. */
    public static String lastOf(String text) {
        var last = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (last.length() != BARE || !last.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return last;
        }
        return last.substring(0, 8) + "-" + last.substring(8, 12) + "-" + last.substring(12, 16) + "-"
                + last.substring(16, 20) + "-" + last.substring(20);
    }

    /** Whether a caller is written as an object id and not as a name. */
    static boolean isGuid(String text) {
        return text.length() == 36
                && text.charAt(8) == '-'
                && text.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
    }
}
