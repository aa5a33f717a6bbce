package io.hsmwatch.rules;

import io.hsmwatch.rules.parse.Place;
import io.hsmwatch.rules.parse.ProblemLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule files under a path, as text.
 *
 * @param problems the files that are none: too large, not UTF-8, not readable
 */
public record RuleFiles(List<Source> sources, List<Problem> problems) {
    /** In bytes: enough for every public rule but one, which is a list of hashes. */
    static final int LARGEST = 256 * 1024;

    public RuleFiles {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** Reads one file, or every rule file under a folder, sorted by path. */
    public static RuleFiles read(Path fileOrDirectory) {
        List<Source> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (Path file : files(fileOrDirectory)) {
                var log = new ProblemLog(slashed(file));
                read(file, log, sources);
                problems.addAll(log.problems());
            }
        } catch (IOException | UncheckedIOException e) {
            var log = new ProblemLog(slashed(fileOrDirectory));
            log.add(ProblemCode.UNREADABLE_FILE, Place.START, String.valueOf(e.getMessage()));
            problems.addAll(log.problems());
        }
        return new RuleFiles(sources, problems);
    }

    private static List<Path> files(Path fileOrDirectory) throws IOException {
        if (!Files.isDirectory(fileOrDirectory)) {
            return List.of(fileOrDirectory);
        }
        try (Stream<Path> paths = Files.walk(fileOrDirectory)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isRule(path.getFileName().toString()))
                    .sorted(Comparator.comparing(RuleFiles::slashed))
                    .toList();
        }
    }

    private static boolean isRule(String name) {
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml && !name.endsWith(".test.yml") && !name.endsWith(".test.yaml");
    }

    private static void read(Path file, ProblemLog log, List<Source> sources) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                log.add(ProblemCode.FILE_TOO_LARGE, Place.START, size);
                return;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            // A fresh decoder reports malformed bytes; String's constructor would replace them.
            sources.add(new Source(
                    log.file(),
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
        } catch (CharacterCodingException e) {
            log.add(ProblemCode.NOT_UTF8, Place.START);
        } catch (IOException e) {
            log.add(ProblemCode.UNREADABLE_FILE, Place.START, String.valueOf(e.getMessage()));
        }
    }

    /** The path with the same separators on every system, so that order and ids do not depend on it. */
    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
