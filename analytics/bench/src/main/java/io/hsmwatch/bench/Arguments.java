package io.hsmwatch.bench;

import java.util.List;

/** What stands behind the name of a benchmark on its command line: numbers, each with a default. */
record Arguments(List<String> words) {

    static Arguments of(String[] words) {
        return new Arguments(List.of(words));
    }

    long number(int place, long otherwise) {
        return place < words.size() ? Long.parseLong(words.get(place).replace("_", "")) : otherwise;
    }
}
