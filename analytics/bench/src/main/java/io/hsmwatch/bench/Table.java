package io.hsmwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of text under headings, the first column to the left and the others to the right, as Markdown. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** A figure as a reader wants it: three digits that count, thousands apart. */
    static String figure(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    void row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + rows.get(0));
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row)));
            if (row == 0) {
                text.append(rule());
            }
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        var text = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            var form = column == 0 ? " %-" + width(column) + "s |" : " %" + width(column) + "s |";
            text.append(String.format(Locale.ROOT, form, cells.get(column)));
        }
        return text.append('\n').toString();
    }

    private String rule() {
        var text = new StringBuilder("|");
        for (int column = 0; column < rows.get(0).size(); column++) {
            text.append(' ')
                    .append("-".repeat(width(column) - 1))
                    .append(column == 0 ? '-' : ':')
                    .append(" |");
        }
        return text.append('\n').toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
