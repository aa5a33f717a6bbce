package io.hsmwatch.ingest.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Records of a workspace as the portal exports them: a header, then a record a row, which stands at the line it begins
 * on. Every cell becomes a text. A row that does not fit the header is a record as written, for the normaliser to
 * reject.
 */
final class CsvTable {

    /** Names of the column that tells a table of records, before any remark in brackets. */
    private static final Set<String> TIMES = Set.of("timegenerated", "eventtimestamp", "time");

    private final InputStream in;
    private final String source;
    private final Consumer<RawRecord> sink;

    CsvTable(InputStream in, String source, Consumer<RawRecord> sink) {
        this.in = in;
        this.source = source;
        this.sink = sink;
    }

    /** Whether a first line names columns, and one of them the time. */
    static boolean isHeader(String line) throws IOException {
        var rows = line.indexOf(',') < 0 ? List.<Csv.Row>of() : Csv.parse(line);
        return !rows.isEmpty()
                && rows.get(0).cells().stream().map(CsvTable::bareName).anyMatch(TIMES::contains);
    }

    private static String bareName(String column) {
        int remark = column.indexOf('[');
        return (remark < 0 ? column : column.substring(0, remark)).strip().toLowerCase(Locale.ROOT);
    }

    void read() throws IOException {
        // One character a byte: what is not UTF-8 must reach the normaliser as it is, not as a question mark.
        var csv = new Csv(new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
        var header = csv.next();
        if (header == null) {
            return;
        }
        refuseLocalTimes(header.cells());
        var columns = Columns.of(header.cells().stream().map(CsvTable::quoted).toList());
        for (var row = csv.next(); row != null; row = csv.next()) {
            sink.accept(RawRecord.audit(record(columns, row), new Position(source, row.number(), -1)));
        }
    }

    /** Which zone the portal was set to is written nowhere in the file. */
    private void refuseLocalTimes(List<String> columns) throws IOException {
        for (var column : columns) {
            boolean remark = column.contains("[") && TIMES.contains(bareName(column));
            if (remark && !column.toUpperCase(Locale.ROOT).contains("[UTC]")) {
                throw new IOException(source + ":1: times are not in UTC but in " + column
                        + " (set the time zone of the portal to UTC and export again)");
            }
        }
    }

    private static Bytes record(Columns columns, Csv.Row row) {
        if (row.whole() && row.cells().size() == columns.count()) {
            return columns.record(row.cells().stream().map(CsvTable::quoted).toList());
        }
        return bytes(row.text());
    }

    private static Bytes quoted(String cell) {
        return bytes("\"" + new String(JsonStringEncoder.getInstance().quoteAsString(cell)) + "\"");
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
