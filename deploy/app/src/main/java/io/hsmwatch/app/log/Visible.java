package io.hsmwatch.app.log;

/**
 * Text that shows what is in it. Names in audit records are chosen by whoever called the HSM: a line feed would forge a
 * line, an escape sequence would recolour or clear a terminal, a direction mark would turn a name around.
 */
public final class Visible {

    private Visible() {}

    /** The text with every character that acts instead of showing written as {@code \}{@code u{XXXX}}. */
    public static String text(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (acts(raw.charAt(i))) {
                return rewritten(raw);
            }
        }
        return raw;
    }

    private static String rewritten(String raw) {
        var visible = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            if (acts(c)) {
                visible.append(String.format("\\u{%04X}", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Surrogates are looked at as pairs; one that is alone is no character. */
    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
