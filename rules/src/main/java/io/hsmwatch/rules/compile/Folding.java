package io.hsmwatch.rules.compile;

/** Simple case folding: one character for one, the same in every locale, as {@link String#equalsIgnoreCase} has it. */
final class Folding {
    private Folding() {}

    static int fold(int point) {
        if (point < 128) {
            return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
        }
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || (c >= 'A' && c <= 'Z')) {
                return text.codePoints()
                        .map(Folding::fold)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
