package io.hsmwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A place for what a benchmark writes, some gigabytes, gone when it is closed. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("hsmwatch-bench"));
    }

    /** A new, empty folder in it. */
    Path fresh(String name) throws IOException {
        return Files.createTempDirectory(path, name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
