package io.hsmwatch.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, told by how its content begins and never by its name. */
enum FileForm {
    /** A record or envelope in every line, as in the hours of a storage account and in exports of a workspace. */
    LINES,
    /** One JSON document over many lines. */
    DOCUMENT,
    /** The answer of the query API of a workspace. */
    TABLES,
    /** A table as the portal exports it. */
    CSV,
    /** An Avro file that Event Hubs Capture wrote. */
    CAPTURE;

    private static final int PEEK = 64 * 1024;
    private static final Pattern TABLES_BEGIN = Pattern.compile("\\{\\s*\"tables\"\\s*:\\s*\\[");

    /** Beginnings, byte by byte, of what is often met in the place of a log, with what to do about it. */
    private static final Map<String, String> FOREIGN = Map.of(
            "PK\u0003\u0004", "a zip file (unpack it first)",
            "PK\u0005\u0006", "an empty zip file (unpack it first)",
            "PAR1", "a Parquet file (export as JSON or CSV instead)",
            "BZh", "compressed with bzip2 (decompress it first)",
            "\u00FD7zXZ", "compressed with xz (decompress it first)",
            "7z\u00BC\u00AF", "a 7z file (unpack it first)",
            "(\u00B5/\u00FD", "compressed with zstd (decompress it first)",
            "\u00FF\u00FE", "UTF-16 text (save it as UTF-8)",
            "\u00FE\u00FF", "UTF-16 text (save it as UTF-8)");

    /**
     * The form of a content that has not been read from yet.
     *
     * @throws IOException naming the source and what to do, if it is of a kind that is never read
     */
    static FileForm of(BufferedInputStream in, String source) throws IOException {
        in.mark(PEEK);
        var start = new String(in.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
        in.reset();
        for (var foreign : FOREIGN.entrySet()) {
            if (start.startsWith(foreign.getKey())) {
                throw new IOException(source + ": " + foreign.getValue());
            }
        }
        if (start.startsWith(AvroHeader.MAGIC)) {
            return CAPTURE;
        }
        var text = start.stripLeading();
        if (TABLES_BEGIN.matcher(text).lookingAt()) {
            return TABLES;
        }
        int end = text.indexOf('\n');
        var line = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        if (line.startsWith("{") || line.startsWith("[")) {
            return end >= 0 && isCutShort(line) && !isBroken(line, text.substring(end)) ? DOCUMENT : LINES;
        }
        return CsvTable.isHeader(line) ? CSV : LINES;
    }

    /**
     * Whether a line that stops short is no beginning at all, since a whole object stands where none can follow: the
     * first of many lines was cut, and would hide all the others if it were read as the beginning of a document.
     */
    private static boolean isBroken(String line, String rest) {
        var next = rest.stripLeading();
        int end = next.indexOf('\n');
        var following = (end < 0 ? next : next.substring(0, end)).stripTrailing();
        return line.startsWith("{") && !line.endsWith("[") && following.startsWith("{") && following.endsWith("}");
    }

    /** A first line that stops after a bracket, colon or comma is the beginning of something longer. */
    private static boolean isCutShort(String line) {
        return "[{:,".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
