package io.hsmwatch.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.hsmwatch.ingest.Normalised.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Records that could not be read, one a line: {@code position}, {@code reason}, {@code detail}, {@code bytes} (base64). */
final class RejectedFile implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private RejectedFile(JsonGenerator json) {
        this.json = json;
    }

    /** @param file null to keep nothing: the files that are replayed still have them */
    static RejectedFile open(@Nullable Path file) throws IOException {
        OutputStream out = file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(file);
        JsonGenerator json = JSON.createGenerator(out);
        json.setRootValueSeparator(null);
        return new RejectedFile(json);
    }

    void keep(Rejected rejected) {
        try {
            json.writeStartObject();
            json.writeStringField("position", rejected.record().position().toString());
            json.writeStringField("reason", rejected.reason().label());
            json.writeStringField("detail", rejected.detail());
            json.writeFieldName("bytes");
            json.writeBinary(
                    rejected.record().bytes().buffer(),
                    rejected.record().bytes().offset(),
                    rejected.record().bytes().length());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the rejected records cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
