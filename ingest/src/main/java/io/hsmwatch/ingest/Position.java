package io.hsmwatch.ingest;

import java.util.Comparator;

/**
 * Where a record stands in what was read: enough to find it again.
 *
 * @param source the file as named by the user, or hub and partition
 * @param offset line number from 1 in a file, sequence number in a hub
 * @param index place in the envelope, or row in a table, from 0; -1 for a record that had none
 */
public record Position(String source, long offset, int index) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::source)
            .thenComparingLong(Position::offset)
            .thenComparingInt(Position::index);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + ":" + offset + (index < 0 ? "" : "[" + index + "]");
    }
}
