package io.hsmwatch.rules.parse;

/**
 * A single value of a YAML document.
 *
 * @param place where its first character stands, behind a quotation mark
 * @param text as written, without quotation marks; for a null, whatever stood there
 * @param oneLine whether it stands on one line, so that places inside it can be told
 */
public record Scalar(Place place, String text, Kind kind, boolean oneLine) implements Yaml {

    /** What YAML takes an unquoted value for; everything quoted is text. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOL,
        NULL
    }

    /** The place of the character at this offset, as near as it can be told. */
    public Place at(int offset) {
        return oneLine ? place.right(offset) : place;
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }
}
