package io.hsmwatch.rules;

/** Everything that can be wrong with a rule file. Codes are public: add at the end, never renumber. */
public enum ProblemCode {
    UNREADABLE_FILE("R001", Severity.ERROR, "the file cannot be read: %s", "check the path and the permissions");

    /** Whether a rule with this problem is left out. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final String code;
    private final Severity severity;
    private final String template;
    private final String hint;

    ProblemCode(String code, Severity severity, String template, String hint) {
        this.code = code;
        this.severity = severity;
        this.template = template;
        this.hint = hint;
    }

    /** The code as printed, such as {@code R012}. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** The message, with {@code %s} where the details go. */
    public String template() {
        return template;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
