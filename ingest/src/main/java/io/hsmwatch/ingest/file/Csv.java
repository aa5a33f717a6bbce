package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.normalise.JsonLimits;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them: quotes around a cell, doubled inside it. Holds one row at a time. */
final class Csv {

    /**
     * A row that is not empty.
     *
     * @param number of the line it begins on, from 1
     * @param text as written, without the end of its last line; of one longer than any record may be, the beginning
     * @param whole whether all of it is here and its quotes were closed
     */
    record Row(List<String> cells, long number, String text, boolean whole) {

        private boolean isBlank() {
            return text.isBlank() || cells.stream().allMatch(String::isBlank);
        }
    }

    /** Enough of a row to be refused for its size. */
    private static final int KEPT = JsonLimits.DOCUMENT + 1;

    private final Reader in;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;

    Csv(Reader in) {
        this.in = in;
    }

    static List<Row> parse(String text) throws IOException {
        var csv = new Csv(new StringReader(text));
        var rows = new ArrayList<Row>();
        for (var row = csv.next(); row != null; row = csv.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** The next row that is not blank; null at the end. */
    @Nullable Row next() throws IOException {
        var row = row();
        while (row != null && row.isBlank()) {
            row = row();
        }
        return row;
    }

    private @Nullable Row row() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        long start = line;
        text.setLength(0);
        var cells = new ArrayList<String>();
        boolean quoted = false;
        boolean tooLong = false;
        int before = -1;
        for (; c >= 0 && (quoted || c != '\n'); before = c, c = in.read()) {
            line += c == '\n' ? 1 : 0;
            tooLong |= text.length() == KEPT;
            if (!tooLong) {
                text.append((char) c);
            }
            if (c == '"') {
                // A second quote in a row opens the cell again, and stands for itself.
                if (!quoted && before == '"') {
                    keep('"', tooLong);
                }
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r')) {
                keep(c, tooLong);
            } else if (c == ',' && !tooLong) {
                cells.add(endOfCell());
            }
        }
        line += c == '\n' ? 1 : 0;
        cells.add(endOfCell());
        return new Row(cells, start, text.toString(), !quoted && !tooLong);
    }

    private void keep(int c, boolean tooLong) {
        if (!tooLong) {
            cell.append((char) c);
        }
    }

    private String endOfCell() {
        var ended = cell.toString();
        cell.setLength(0);
        return ended;
    }
}
