package io.hsmwatch.rules.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Matches text against a value with wildcards. The parts between the {@code *} are found from left to right, each as early
 * as it stands; nothing is ever tried again further right, so the time is at most the text's length times the value's.
 */
final class TextPattern {
    private final List<int[]> segments;
    private final boolean cased;

    private TextPattern(List<int[]> segments, boolean cased) {
        this.segments = List.copyOf(segments);
        this.cased = cased;
    }

    static TextPattern of(Glyphs value, TextPosition position, boolean cased) {
        return new TextPattern(value.segments(position, cased), cased);
    }

    static TextPattern literal(String text, TextPosition position, boolean cased) {
        return of(Glyphs.literal(text), position, cased);
    }

    /** The folded text that alone can match; empty when more than one text can. */
    Optional<String> onlyText() {
        int[] only = segments.get(0);
        if (segments.size() > 1 || Arrays.stream(only).anyMatch(glyph -> glyph < 0)) {
            return Optional.empty();
        }
        return Optional.of(Folding.fold(new String(only, 0, only.length)));
    }

    boolean matches(String text) {
        int start = endOf(segments.get(0), text, 0);
        if (segments.size() == 1 || start < 0) {
            return start == text.length();
        }
        int[] last = segments.get(segments.size() - 1);
        int tail = startOfTail(last.length, text);
        for (int i = 1; i < segments.size() - 1; i++) {
            start = endOfFirst(segments.get(i), text, start);
            if (start < 0) {
                return false;
            }
        }
        return tail >= start && endOf(last, text, tail) == text.length();
    }

    /** Where the segment ends if it stands exactly here, else -1. */
    private int endOf(int[] segment, String text, int at) {
        int end = at;
        for (int glyph : segment) {
            if (end == text.length()) {
                return -1;
            }
            int point = text.codePointAt(end);
            if (!accepts(glyph, point)) {
                return -1;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** Where the segment ends in the first place at or behind this one where it stands, else -1. */
    private int endOfFirst(int[] segment, String text, int from) {
        int at = from;
        while (true) {
            int end = endOf(segment, text, at);
            if (end >= 0 || at == text.length()) {
                return end;
            }
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** Where the last so many characters start, or -1 when the text has fewer. */
    private static int startOfTail(int points, String text) {
        int at = text.length();
        for (int i = 0; i < points; i++) {
            if (at == 0) {
                return -1;
            }
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private boolean accepts(int glyph, int point) {
        return switch (glyph) {
            case Glyphs.ONE -> true;
            case Glyphs.DASH -> Glyphs.isDash(point);
            default -> glyph == (cased ? point : Folding.fold(point));
        };
    }
}
