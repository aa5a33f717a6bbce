package io.hsmwatch.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The yardstick: one measured run that parses every line to a Jackson tree, and looks at nothing. */
final class TreeRun {

    private static final int BUFFER = 1 << 17;

    private final ObjectMapper mapper = new ObjectMapper();
    private long records;

    private TreeRun() {}

    /** The argument is the file. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        var run = new TreeRun();
        run.parse(Path.of(arguments[0]));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(
                new Figures(Map.of("records", (double) run.records, "seconds", seconds, "cpu", Machine.cpuSeconds()))
                        .line());
    }

    private void parse(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int held = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer, held, buffer.length - held)) {
                held = lines(buffer, held + read);
                if (held == buffer.length) {
                    throw new IOException(file + ": a line of more than " + BUFFER + " bytes");
                }
            }
        }
    }

    /** Parses the whole lines of a buffer, and moves what is left to its beginning. */
    private int lines(byte[] buffer, int limit) throws IOException {
        int start = 0;
        for (int at = 0; at < limit; at++) {
            if (buffer[at] == '\n') {
                if (mapper.readTree(buffer, start, at - start).isObject()) {
                    records++;
                }
                start = at + 1;
            }
        }
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        return limit - start;
    }
}
