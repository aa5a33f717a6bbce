package io.hsmwatch.rules;

/**
 * Something wrong with a rule file, said so that its author can mend it without reading our code.
 *
 * @param line from 1
 * @param column from 1
 */
public record Problem(ProblemCode code, String file, int line, int column, String message, String hint) {

    /** Whether the rule was left out because of it; otherwise it is a warning. */
    public boolean isError() {
        return code.severity() == ProblemCode.Severity.ERROR;
    }

    /** The problem on one printable line, whatever the file holds. */
    @Override
    public String toString() {
        return printable(file + ":" + line + ":" + column + " " + code.code() + " " + message + " (" + hint + ")");
    }

    private static String printable(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPrintable(point)) {
                line.appendCodePoint(point);
            } else {
                line.append(String.format("\\u{%x}", point));
            }
        });
        return line.toString();
    }

    /** Format characters are refused too: some of them turn the direction of a terminal's line around. */
    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return !Character.isISOControl(point)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
