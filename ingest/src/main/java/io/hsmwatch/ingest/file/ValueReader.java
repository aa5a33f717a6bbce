package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Cuts values out of a stream of JSON by brackets and strings alone, and counts lines. Holds one value at a time. */
final class ValueReader {

    private final BufferedInputStream in;
    private long line = 1;

    ValueReader(BufferedInputStream in) {
        this.in = in;
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** The first byte that is neither white space nor one of those to skip, not yet taken; -1 at the end. */
    int next(String skip) throws IOException {
        while (true) {
            in.mark(1);
            int b = in.read();
            boolean skipped = b == ' ' || b == '\n' || b == '\r' || b == '\t' || skip.indexOf(b) >= 0;
            if (b < 0 || !skipped) {
                in.reset();
                return b;
            }
            line += b == '\n' ? 1 : 0;
        }
    }

    /** Takes one byte; -1 at the end. */
    int take() throws IOException {
        int b = in.read();
        line += b == '\n' ? 1 : 0;
        return b;
    }

    /** One object or array, or what stands in its place up to the end of the line; never much more than may be long. */
    Bytes value() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var scan = new ValueScan(0);
        next("");
        for (int b = take(); b >= 0; b = take()) {
            if (bytes.size() <= LineReader.LONGEST) {
                bytes.write(b);
            }
            if (scan.endsAt(b)) {
                break;
            }
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** A text without its quotes, escapes as written; the first quote is next. */
    Bytes text() throws IOException {
        var bytes = new ByteArrayOutputStream();
        take();
        for (int b = take(); b >= 0 && b != '"'; b = take()) {
            bytes.write(b);
            if (b == '\\') {
                bytes.write(take());
            }
            if (bytes.size() > LineReader.LONGEST) {
                break;
            }
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** Takes a value that nobody wants and that is a member of an object. */
    void pass() throws IOException {
        int first = next("");
        if (first == '"') {
            text();
        } else if (first == '{' || first == '[') {
            take();
            rest();
        } else {
            while (first >= 0 && ",]}".indexOf(first) < 0) {
                take();
                first = next("");
            }
        }
    }

    /** Takes what is left of an object or array that has been entered. */
    void rest() throws IOException {
        var scan = new ValueScan(1);
        for (int b = take(); b >= 0; b = take()) {
            if (scan.endsAt(b)) {
                return;
            }
        }
    }

    /** Follows brackets and strings. */
    private static final class ValueScan {
        private int depth;
        private boolean inString;
        private boolean escaped;

        ValueScan(int depth) {
            this.depth = depth;
        }

        /** Whether the value ends with this byte; one without brackets ends with its line. */
        boolean endsAt(int b) {
            if (escaped) {
                escaped = false;
            } else if (inString) {
                escaped = b == '\\';
                inString = b != '"';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                return --depth <= 0;
            } else {
                return depth == 0 && b == '\n';
            }
            return false;
        }
    }
}
