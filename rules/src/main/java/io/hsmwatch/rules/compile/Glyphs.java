package io.hsmwatch.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value of a rule with its wildcards told apart from its characters: code points, and below zero what stands for more
 * than itself.
 */
final class Glyphs {
    /** {@code *}: any number of characters, newlines too. */
    static final int ANY = -1;
    /** {@code ?}: exactly one character. */
    static final int ONE = -2;
    /** Any of the characters that Windows programs take for the dash of an option. */
    static final int DASH = -3;

    private static final String DASHES = "-/\u2013\u2014\u2015";

    private final int[] glyphs;

    private Glyphs(int[] glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * Reads Sigma's escapes: a backslash makes a plain character of a wildcard or backslash behind it, and stands for
     * itself before anything else.
     */
    static Glyphs parse(String text) {
        int[] points = text.codePoints().toArray();
        int[] glyphs = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            boolean escapes = point == '\\' && i + 1 < points.length && "*?\\".indexOf(points[i + 1]) >= 0;
            if (escapes) {
                glyphs[length++] = points[++i];
            } else {
                glyphs[length++] = point == '*' ? ANY : point == '?' ? ONE : point;
            }
        }
        return new Glyphs(Arrays.copyOf(glyphs, length));
    }

    /** Text in which nothing is a wildcard. */
    static Glyphs literal(String text) {
        return new Glyphs(text.codePoints().toArray());
    }

    static boolean isDash(int point) {
        return DASHES.indexOf(point) >= 0;
    }

    boolean hasWildcards() {
        return Arrays.stream(glyphs).anyMatch(glyph -> glyph == ANY || glyph == ONE);
    }

    /** The same, with every dash standing for any dash. */
    Glyphs withAnyDash() {
        return new Glyphs(
                Arrays.stream(glyphs).map(glyph -> isDash(glyph) ? DASH : glyph).toArray());
    }

    /** Every text that this stands for; only for values without wildcards. More than the limit gives an empty list. */
    List<String> texts(int limit) {
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        for (int glyph : glyphs) {
            if (glyph != DASH) {
                texts.forEach(text -> text.appendCodePoint(glyph));
                continue;
            }
            if (texts.size() * DASHES.length() > limit) {
                return List.of();
            }
            texts = texts.stream()
                    .flatMap(
                            text -> DASHES.codePoints().mapToObj(dash -> new StringBuilder(text).appendCodePoint(dash)))
                    .toList();
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    /** The parts between the {@code *}: one part more than there are of them. */
    List<int[]> segments(TextPosition position, boolean cased) {
        List<int[]> segments = new ArrayList<>();
        if (position.isOpenBefore()) {
            segments.add(new int[0]);
        }
        int from = 0;
        for (int i = 0; i <= glyphs.length; i++) {
            if (i == glyphs.length || glyphs[i] == ANY) {
                segments.add(segment(from, i, cased));
                from = i + 1;
            }
        }
        if (position.isOpenBehind()) {
            segments.add(new int[0]);
        }
        return segments;
    }

    private int[] segment(int from, int to, boolean cased) {
        return Arrays.stream(glyphs, from, to)
                .map(glyph -> cased || glyph < 0 ? glyph : Folding.fold(glyph))
                .toArray();
    }
}
