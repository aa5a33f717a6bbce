package io.hsmwatch.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one measured run found, by name. Goes from a child process to its parent as one line of text. */
record Figures(Map<String, Double> byName) {

    private static final String MARK = "figures ";

    Figures {
        byName = Map.copyOf(byName);
    }

    double get(String name) {
        Double figure = byName.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure " + name + " in " + byName);
        }
        return figure;
    }

    String line() {
        var text = new StringBuilder(MARK);
        byName.forEach(
                (name, figure) -> text.append(name).append('=').append(figure).append(' '));
        return text.toString().strip();
    }

    /**
     * Finds the line of figures in what a process printed.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Figures parse(List<String> printed) {
        var line = printed.stream()
                .filter(text -> text.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figures in what was printed: " + printed));
        var byName = new LinkedHashMap<String, Double>();
        for (var figure : line.substring(MARK.length()).split(" ", -1)) {
            int equals = figure.indexOf('=');
            byName.put(figure.substring(0, equals), Double.valueOf(figure.substring(equals + 1)));
        }
        return new Figures(byName);
    }
}
