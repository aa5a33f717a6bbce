package io.hsmwatch.app.config;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 as for line
 * @param key as a path of keys, such as {@code http.port}; empty for the file as a whole
 */
public record ConfigProblem(String file, int line, int column, String key, String message) {

    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + " " + (key.isEmpty() ? message : key + ": " + message);
    }
}
