package io.hsmwatch.rules.parse;

/** Where something stands in a file: line and column, both from 1. */
public record Place(int line, int column) {
    public static final Place START = new Place(1, 1);

    Place right(int columns) {
        return new Place(line, column + columns);
    }
}
