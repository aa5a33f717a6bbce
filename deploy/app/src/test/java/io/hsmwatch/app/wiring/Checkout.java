package io.hsmwatch.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree that the tests run in. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("rules/detections"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests run outside of the source tree");
    }

    public static Path rules() {
        return root().resolve("rules/detections");
    }
}
