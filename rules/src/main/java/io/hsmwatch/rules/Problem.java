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

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code.code() + " " + message + " (" + hint + ")";
    }
}
