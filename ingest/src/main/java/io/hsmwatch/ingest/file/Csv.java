package io.hsmwatch.ingest.file;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them: quotes around a cell, doubled inside it. */
final class Csv {

    /**
     * A row that is not empty.
     *
     * @param number of the line it begins on, from 1
     */
    record Row(List<String> cells, long number) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private long line = 1;
    private long rowStart = 1;

    private Csv(String text) {
        this.text = text;
    }

    static List<Row> parse(String text) {
        var csv = new Csv(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            csv.line += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && csv.quoteAt(i + 1)) {
                csv.cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                csv.cell.append(c);
            } else if (c == ',') {
                csv.endCell();
            } else if (c == '\n') {
                csv.endRow();
            }
        }
        csv.endRow();
        return csv.rows;
    }

    private boolean quoteAt(int index) {
        return index < text.length() && text.charAt(index) == '"';
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(new Row(cells, rowStart));
        }
        cells = new ArrayList<>();
        rowStart = line;
    }
}
