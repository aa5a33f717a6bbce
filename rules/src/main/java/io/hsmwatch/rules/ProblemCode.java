package io.hsmwatch.rules;

/** Everything that can be wrong with a rule file. Codes are public: add at the end of a block, never renumber. */
public enum ProblemCode {
    UNREADABLE_FILE("R001", Severity.ERROR, "the file cannot be read: %s", "check the path and its permissions"),
    FILE_TOO_LARGE("R002", Severity.ERROR, "the file has %s bytes, more than 262144", "split it into several files"),
    NOT_UTF8("R003", Severity.ERROR, "the file is not UTF-8", "save it as UTF-8"),
    BAD_YAML("R004", Severity.ERROR, "not YAML: %s", "check indentation, colons and quotes"),
    YAML_TAG("R005", Severity.ERROR, "the tag %s is not allowed", "write the plain value; quotes make it text"),
    YAML_ALIAS("R006", Severity.ERROR, "the anchor or alias %s is not allowed", "write the value out in both places"),
    YAML_TOO_DEEP("R007", Severity.ERROR, "nested deeper than %s levels", "a rule needs no more than five"),
    DUPLICATE_KEY("R008", Severity.ERROR, "the key \"%s\" stands here twice", "keep one, or make a list of its values"),
    BAD_KEY("R009", Severity.ERROR, "a key must be plain text", "quote it, or write it as key: value"),
    NOT_A_MAP("R010", Severity.ERROR, "a rule must be a map of keys and values", "start with title: and detection:"),
    NO_RULE("R011", Severity.ERROR, "the file holds no rule", "write one, or delete the file"),
    MISSING_KEY("R012", Severity.ERROR, "\"%s\" is missing", "every rule needs title, logsource and detection"),
    WRONG_TYPE("R013", Severity.ERROR, "\"%s\" must be %s", "see the table of keys in the README of the rules"),
    UNKNOWN_WORD("R014", Severity.ERROR, "\"%s\" is not a %s", "take one of the words that the specification lists"),
    BAD_ID("R015", Severity.WARNING, "the id \"%s\" is not a UUID", "make one, for example with uuidgen"),
    DUPLICATE_ID(
            "R016",
            Severity.WARNING,
            "the id \"%s\" belongs to another rule, in %s",
            "give this rule an id of its own"),
    UNSUPPORTED_DOCUMENT(
            "R017", Severity.ERROR, "%s documents are not supported yet here", "only single-event rules are evaluated"),
    EMPTY("R018", Severity.ERROR, "\"%s\" is empty", "give it something to look for, or delete it"),
    NESTED_VALUE(
            "R019",
            Severity.ERROR,
            "\"%s\" holds a map or a list where a value must stand",
            "reach into nested data with a dotted field name"),
    BAD_CONDITION(
            "R020", Severity.ERROR, "the condition is not well-formed: %s", "example: selection and not 1 of filter_*"),
    UNKNOWN_SELECTION("R021", Severity.ERROR, "no selection is named \"%s\"", "name one that the detection defines"),
    AGGREGATION(
            "R022",
            Severity.ERROR,
            "the old form of counting after \"|\" is not supported",
            "the specification replaced it by correlation documents"),
    UNUSED_SELECTION(
            "R023", Severity.WARNING, "the selection \"%s\" is never used", "name it in the condition, or delete it"),
    UNKNOWN_MODIFIER("R024", Severity.ERROR, "the modifier \"%s\" does not exist", "see the table of modifiers"),
    MODIFIER_CONFLICT("R025", Severity.ERROR, "\"%s\" cannot stand beside \"%s\"", "use one of them"),
    MODIFIER_ORDER("R026", Severity.ERROR, "\"%s\" must stand after \"%s\"", "modifiers apply from left to right"),
    MODIFIER_TWICE("R027", Severity.ERROR, "the modifier \"%s\" stands here twice", "keep one"),
    MODIFIER_NEEDS_FIELD("R028", Severity.ERROR, "\"%s\" needs a field", "write field|modifier: value"),
    MODIFIER_VALUE(
            "R029",
            Severity.ERROR,
            "\"%s\" cannot stand before the value \"%s\"",
            "see what it needs in the table of modifiers"),
    ALL_OF_ONE("R030", Severity.WARNING, "\"all\" has only one value here", "leave \"all\" out, or add values"),
    BAD_REGEX("R031", Severity.ERROR, "not a regular expression: %s", "check brackets and escapes"),
    UNSUPPORTED_REGEX(
            "R032",
            Severity.ERROR,
            "%s is not supported in regular expressions",
            "it has no linear-time form; use a second selection and \"not\""),
    BAD_NETWORK("R033", Severity.ERROR, "\"%s\" is not a network", "write it like 10.0.0.0/8 or 2001:db8::/32"),
    WILDCARD_ENCODED(
            "R034", Severity.ERROR, "a wildcard cannot be encoded: \"%s\"", "escape it as \\* or \\?, or leave it out"),
    UNKNOWN_PLACEHOLDER(
            "R035",
            Severity.ERROR,
            "no values are known for the placeholder %%%s%%",
            "supply a list of values under its name"),
    TOO_MANY_FORMS(
            "R036", Severity.ERROR, "\"%s\" stands for more than %s values", "split it, or use fewer placeholders"),
    OUT_OF_RANGE("R037", Severity.ERROR, "%s is not a %s", "see the table of modifiers for its range"),
    BAD_TIMESPAN("R038", Severity.ERROR, "\"%s\" is not a time span", "write a number and one of s, m, h, d, w: 24h"),
    BAD_SUMMARY(
            "R039",
            Severity.ERROR,
            "the summary is not well-formed: %s",
            "fields stand in braces: {user.name|user.id}"),
    UNKNOWN_CUSTOM_KEY("R040", Severity.WARNING, "\"custom\" has no key \"%s\" here", "see the table of custom keys"),
    TOO_DEEP("R041", Severity.ERROR, "the condition is nested deeper than %s levels", "name parts of it as selections"),

    NO_CODE("R101", Severity.ERROR, "the rule has no code", "add custom: code:"),
    NO_VERSION(
            "R102",
            Severity.ERROR,
            "the rule has no version",
            "add custom: version: 1, and count it up with each change"),
    NO_LEVEL("R103", Severity.ERROR, "the rule has no level", "add level:"),
    NO_TECHNIQUE("R104", Severity.ERROR, "the rule names no ATT&CK technique", "add a tag such as attack.t1485"),
    NO_FALSE_POSITIVES("R105", Severity.ERROR, "the rule names no false positives", "say who does this by right"),
    NO_BLINDSPOTS(
            "R106", Severity.ERROR, "the rule names no blind spots", "add custom: blindspots: what it cannot see"),
    NO_REMEDIATION(
            "R107", Severity.ERROR, "the rule says nothing of remediation", "add custom: remediation: what to do"),
    NO_PRACTICE("R108", Severity.ERROR, "the rule serves no best practice", "add custom: practices: [S1]"),
    BAD_FILE_NAME("R109", Severity.ERROR, "the file name \"%s\" is not snake_case", "lower-case letters, digits and _"),
    DUPLICATE_CODE(
            "R110", Severity.ERROR, "the code \"%s\" belongs to another rule, in %s", "take the next free number");

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

    /** What to do about it, when nothing more particular is known. */
    public String hint() {
        return hint;
    }
}
