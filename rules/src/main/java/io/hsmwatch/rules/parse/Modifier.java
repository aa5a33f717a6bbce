package io.hsmwatch.rules.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every modifier of Sigma 2.1. The table in the README of the rules is held equal to this list. */
public enum Modifier {
    CONTAINS(Kind.POSITION, "the value stands somewhere in the field"),
    STARTSWITH(Kind.POSITION, "the field starts with the value"),
    ENDSWITH(Kind.POSITION, "the field ends with the value"),
    ALL(Kind.LINK, "every value of the list must be met, not just one"),
    NEQ(Kind.NEGATION, "the field is there, and none of the values is met"),
    CASED(Kind.CASE, "upper and lower case differ"),
    EXISTS(Kind.EXISTENCE, "true: the field is there, be it null or empty; false: it is not"),
    RE(Kind.REGEX, "a regular expression (RE2), found somewhere in the field; cased unless i"),
    I(Kind.REGEX_FLAG, "after re: upper and lower case are the same"),
    M(Kind.REGEX_FLAG, "after re: ^ and $ also stand at the ends of lines"),
    S(Kind.REGEX_FLAG, "after re: . also crosses a newline"),
    CIDR(Kind.NETWORK, "the field is an address within the network, of version 4 or 6"),
    WINDASH(Kind.DASHES, "- / – — ― in the value each stand for any of the five"),
    UTF16(Kind.BYTES, "the value's bytes in UTF-16, little-endian behind a byte order mark"),
    UTF16LE(Kind.BYTES, "the value's bytes in UTF-16, little-endian"),
    UTF16BE(Kind.BYTES, "the value's bytes in UTF-16, big-endian"),
    WIDE(Kind.BYTES, "the same as utf16le"),
    BASE64(Kind.ENCODING, "the value's bytes in Base64"),
    BASE64OFFSET(Kind.ENCODING, "the value's bytes somewhere inside Base64, at each of its three offsets"),
    LT(Kind.COMPARISON, "the field is a number below the value"),
    LTE(Kind.COMPARISON, "the field is a number below the value, or the value"),
    GT(Kind.COMPARISON, "the field is a number above the value"),
    GTE(Kind.COMPARISON, "the field is a number above the value, or the value"),
    FIELDREF(Kind.REFERENCE, "the value is the name of another field, whose value is compared"),
    EXPAND(Kind.EXPANSION, "%name% in the value stands for each value of a supplied list"),
    MINUTE(Kind.TIME, "the minute of a date, 0 to 59"),
    HOUR(Kind.TIME, "the hour of a date, 0 to 23"),
    DAY(Kind.TIME, "the day of a date's month, 1 to 31"),
    WEEK(Kind.TIME, "the ISO week of a date, 1 to 53"),
    MONTH(Kind.TIME, "the month of a date, 1 to 12"),
    YEAR(Kind.TIME, "the year of a date");

    /** What a modifier is about: decides what it may stand beside. */
    public enum Kind {
        POSITION,
        LINK,
        NEGATION,
        CASE,
        EXISTENCE,
        REGEX,
        REGEX_FLAG,
        NETWORK,
        DASHES,
        BYTES,
        ENCODING,
        COMPARISON,
        REFERENCE,
        EXPANSION,
        TIME
    }

    private final Kind kind;
    private final String meaning;

    Modifier(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    public Kind kind() {
        return kind;
    }

    /** One line for the table of modifiers. */
    public String meaning() {
        return meaning;
    }

    /** The modifier as a rule writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Modifier> of(String word) {
        return Arrays.stream(values())
                .filter(modifier -> modifier.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Modifier::word).toList();
    }
}
