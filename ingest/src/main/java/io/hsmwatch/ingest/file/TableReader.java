package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.normalise.JsonLimits;
import io.hsmwatch.ingest.normalise.JsonScan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records of a workspace as its query API answers: {@code {"tables":[{"name":…,"columns":[{"name":…}],"rows":[[…]]}]}}.
 * A record stands at the line of its row and has the number of the row in the file, from 0, as its index. A row that
 * does not fit the columns is a record as it is, for the normaliser to reject; so is the error that an answer carries
 * when it is not complete. Holds one row at a time.
 */
final class TableReader {

    private final ValueReader values;
    private final String source;
    private final Consumer<RawRecord> sink;
    private int row;

    TableReader(BufferedInputStream in, String source, Consumer<RawRecord> sink) {
        this.values = new ValueReader(in);
        this.source = source;
        this.sink = sink;
    }

    void read() throws IOException {
        while (values.next("") >= 0) {
            answer();
        }
    }

    private void answer() throws IOException {
        enter('{');
        for (var name = key(); name != null; name = key()) {
            if (name.equals("tables")) {
                tables();
            } else if (name.equals("error") && values.next("") == '{') {
                var position = position(-1);
                sink.accept(RawRecord.audit(values.value(), position));
            } else {
                values.pass();
            }
        }
    }

    private void tables() throws IOException {
        enter('[');
        while (values.next(",") == '{') {
            enter('{');
            table();
        }
        enter(']');
    }

    private void table() throws IOException {
        Columns columns = null;
        for (var name = key(); name != null; name = key()) {
            if (name.equals("columns")) {
                columns = columns(values.value());
            } else if (name.equals("rows")) {
                if (columns == null) {
                    throw broken("rows before their columns");
                }
                rows(columns);
            } else {
                values.pass();
            }
        }
    }

    private Columns columns(Bytes array) throws IOException {
        if (array.length() > JsonLimits.DOCUMENT) {
            throw broken("more columns than any table has");
        }
        var names = new ArrayList<Bytes>();
        for (var column : elements(array)) {
            names.add(name(column));
        }
        if (names.isEmpty()) {
            throw broken("a table without columns");
        }
        return Columns.of(names);
    }

    private Bytes name(Bytes column) throws IOException {
        var members = JsonScan.members(column, 0, column.length());
        for (var member = members.next(); member != null; member = members.next()) {
            if (member.isNamed(column, "name") && column.at(member.value().from()) == '"') {
                return slice(column, member.value());
            }
        }
        throw broken("a column without a name");
    }

    private void rows(Columns columns) throws IOException {
        enter('[');
        for (int first = values.next(","); first >= 0 && first != ']'; first = values.next(",")) {
            var position = position(row++);
            sink.accept(RawRecord.audit(record(columns, values.value()), position));
        }
        enter(']');
    }

    private static Bytes record(Columns columns, Bytes row) {
        if (row.length() > JsonLimits.DOCUMENT) {
            return row.slice(0, JsonLimits.DOCUMENT + 1);
        }
        var cells = elements(row);
        return cells.size() == columns.count() ? columns.record(cells) : row;
    }

    private static List<Bytes> elements(Bytes array) {
        int last = array.length() - 1;
        boolean whole = last > 0 && array.at(0) == '[' && array.at(last) == ']';
        return whole
                ? JsonScan.elements(array, 0, array.length()).stream()
                        .map(element -> slice(array, element))
                        .toList()
                : List.of();
    }

    private static Bytes slice(Bytes bytes, JsonScan.Span span) {
        return bytes.slice(span.from(), span.end() - span.from());
    }

    /** The key of the next member, its colon taken; null, and the bracket taken, at the end of the object. */
    private @Nullable String key() throws IOException {
        int first = values.next(",");
        if (first != '"') {
            enter('}');
            return null;
        }
        var key = values.text().toString();
        enter(':');
        return key;
    }

    private void enter(int expected) throws IOException {
        int first = values.next("");
        if (first != expected) {
            throw broken(
                    first < 0
                            ? "ends before its tables do (cut off while saving it?)"
                            : "'" + (char) expected + "' expected (an answer of the query API, changed by hand?)");
        }
        values.take();
    }

    private Position position(int index) throws IOException {
        values.next("");
        return new Position(source, values.line(), index);
    }

    private IOException broken(String what) {
        return new IOException(source + ":" + values.line() + ": " + what);
    }
}
