package io.hsmwatch.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program's own files are; the launcher says so. */
public final class Home {

    /** The system property that names the folder with {@code rules/detections} in it. */
    public static final String PROPERTY = "hsmwatch.home";

    private Home() {}

    /** For what does not outlive a run: beside what was built, or where the machine keeps such things. */
    public static Path scratch() {
        Path built = Path.of(System.getProperty(PROPERTY, "."), "deploy", "target");
        return Files.isWritable(built) ? built : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The rules that come with the program. */
    public static Path rules() {
        return Path.of(System.getProperty(PROPERTY, "."), "rules", "detections");
    }
}
