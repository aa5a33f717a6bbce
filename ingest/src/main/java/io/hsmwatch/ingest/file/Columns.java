package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The columns of a table, which make a record of each row: one JSON object of the cells that hold something, under the
 * names of their columns. Names and cells are bytes of JSON and are put together as they are. An empty cell is what
 * tables write for a field that the record did not have, so it becomes none.
 */
final class Columns {

    private static final Bytes NULL = Bytes.of("null");
    private static final Bytes EMPTY = Bytes.of("\"\"");

    private final List<Bytes> names;

    private Columns(List<Bytes> names) {
        this.names = names;
    }

    /** Columns by their names as JSON texts, quotes and all. */
    static Columns of(List<Bytes> names) {
        return new Columns(List.copyOf(names));
    }

    int count() {
        return names.size();
    }

    /** The object of a row with as many cells as there are columns. */
    Bytes record(List<Bytes> cells) {
        var json = new ByteArrayOutputStream();
        json.write('{');
        for (int i = 0; i < names.size(); i++) {
            var cell = cells.get(i);
            if (!cell.equals(NULL) && !cell.equals(EMPTY)) {
                if (json.size() > 1) {
                    json.write(',');
                }
                write(names.get(i), json);
                json.write(':');
                write(cell, json);
            }
        }
        json.write('}');
        return Bytes.of(json.toByteArray());
    }

    private static void write(Bytes bytes, ByteArrayOutputStream out) {
        out.write(bytes.buffer(), bytes.offset(), bytes.length());
    }
}
