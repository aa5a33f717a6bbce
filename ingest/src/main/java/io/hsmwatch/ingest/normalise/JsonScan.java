package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where values of JSON begin and end, told by brackets and strings alone: enough to cut records apart. */
public final class JsonScan {

    /** A value from its first byte to the one after its last. */
    public record Span(int from, int end) {}

    /** A member of an object; the key without its quotes, escapes as written. */
    public record Member(Span key, Span value) {

        /** Whether the key is that name, in any case. */
        public boolean isNamed(Bytes bytes, String name) {
            if (key.end() - key.from() != name.length()) {
                return false;
            }
            for (int i = 0; i < name.length(); i++) {
                char written = (char) bytes.at(key.from() + i);
                if (Character.toLowerCase(written) != Character.toLowerCase(name.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private JsonScan() {}

    public static int skipSpace(Bytes bytes, int from) {
        int at = from;
        while (at < bytes.length() && isSpace(bytes.at(at))) {
            at++;
        }
        return at;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The byte after the value that begins at {@code from}; -1 if it does not end or is no value. */
    public static int end(Bytes bytes, int from) {
        return switch (bytes.at(from)) {
            case '{', '[' -> endOfBrackets(bytes, from);
            case '"' -> endOfString(bytes, from);
            default -> endOfWord(bytes, from);
        };
    }

    private static int endOfWord(Bytes bytes, int from) {
        int at = from;
        while (at < bytes.length() && !isSpace(bytes.at(at)) && ",:]}[{\"".indexOf(bytes.at(at)) < 0) {
            at++;
        }
        return at == from ? -1 : at;
    }

    private static int endOfBrackets(Bytes bytes, int from) {
        byte[] buffer = bytes.buffer();
        int limit = bytes.offset() + bytes.length();
        int depth = 0;
        for (int at = bytes.offset() + from; at < limit; at++) {
            switch (buffer[at]) {
                case '"' -> at = closingQuote(buffer, at, limit);
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return at + 1 - bytes.offset();
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static int endOfString(Bytes bytes, int from) {
        int limit = bytes.offset() + bytes.length();
        int quote = closingQuote(bytes.buffer(), bytes.offset() + from, limit);
        return quote < limit ? quote + 1 - bytes.offset() : -1;
    }

    /** The quote that ends the string beginning at {@code open}; the limit or beyond if there is none. */
    private static int closingQuote(byte[] buffer, int open, int limit) {
        int at = open + 1;
        while (at < limit && buffer[at] != '"') {
            at += buffer[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    /** The elements of an array; what does not look like one more is left to be found wrong as part of the last. */
    public static List<Span> elements(Bytes bytes, int from, int end) {
        var elements = new ArrayList<Span>();
        int close = end - 1;
        int at = skipSpace(bytes, from + 1);
        while (at < close) {
            int valueEnd = end(bytes, at);
            int next = valueEnd < 0 ? -1 : skipSpace(bytes, valueEnd);
            if (next < 0 || next > close || (next < close && bytes.at(next) != ',')) {
                elements.add(new Span(at, close));
                return elements;
            }
            elements.add(new Span(at, valueEnd));
            at = skipSpace(bytes, next + 1);
        }
        return elements;
    }

    /** The members of an object that begins there: one after the other, so that who has seen enough looks no further. */
    public static Members members(Bytes bytes, int from, int end) {
        return new Members(bytes, from, end);
    }

    /** The members of one object, as far as it looks like one. */
    public static final class Members {

        private final Bytes bytes;
        private final int end;
        private int at;

        private Members(Bytes bytes, int from, int end) {
            this.bytes = bytes;
            this.end = end;
            this.at = skipSpace(bytes, from + 1);
        }

        /** The next member; null after the last. */
        public @Nullable Member next() {
            int keyEnd = at < end && bytes.at(at) == '"' ? endOfString(bytes, at) : -1;
            int colon = keyEnd < 0 ? end : skipSpace(bytes, keyEnd);
            int value = colon < end && bytes.at(colon) == ':' ? skipSpace(bytes, colon + 1) : end;
            int valueEnd = value < end ? JsonScan.end(bytes, value) : -1;
            if (valueEnd < 0) {
                at = end;
                return null;
            }
            var member = new Member(new Span(at + 1, keyEnd - 1), new Span(value, valueEnd));
            int comma = skipSpace(bytes, valueEnd);
            at = comma < end && bytes.at(comma) == ',' ? skipSpace(bytes, comma + 1) : end;
            return member;
        }
    }
}
