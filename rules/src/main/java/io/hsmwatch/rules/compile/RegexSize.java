package io.hsmwatch.rules.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how many steps a regular expression has once its repetitions are written out, as RE2 does: nested counts
 * multiply, and a few characters could ask for gigabytes.
 */
final class RegexSize {
    /** More than any public rule comes near; a program of this size is still a few megabytes. */
    static final long MOST = 100_000;

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");

    private RegexSize() {}

    /** A number at least as large as that of the steps; anything beyond {@link #MOST} is as good as any other. */
    static long of(String regex) {
        Deque<Long> outer = new ArrayDeque<>();
        Matcher count = COUNT.matcher(regex);
        long size = 0;
        long last = 0;
        for (int i = 0; i < regex.length() && size <= MOST; i++) {
            char c = regex.charAt(i);
            if (c == '[') {
                i = endOfClass(regex, i);
                last = 1;
                size++;
            } else if (c == '(') {
                outer.push(size);
                size = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = size + 1;
                size = outer.pop() + last;
            } else if (c == '{' && count.region(i, regex.length()).lookingAt()) {
                size += last * (repetitions(count) - 1);
                last *= repetitions(count);
                i = count.end() - 1;
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                size++;
            }
        }
        return size + outer.stream().mapToLong(Long::longValue).sum();
    }

    /** The index of the bracket that closes a class of characters; one that stands first does not. */
    private static int endOfClass(String regex, int open) {
        int i = open + (regex.startsWith("[^", open) ? 2 : 1);
        i += regex.startsWith("]", i) ? 1 : 0;
        while (i < regex.length() && regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static long repetitions(Matcher count) {
        long least = Long.parseLong(count.group(1));
        boolean bounded = count.group(2) != null && !count.group(2).isEmpty();
        return Math.max(1, bounded ? Math.max(least, Long.parseLong(count.group(2))) : least);
    }
}
