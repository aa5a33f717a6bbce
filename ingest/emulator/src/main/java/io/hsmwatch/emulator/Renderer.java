package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes happenings as JSON, one generator and one buffer for all of them. */
final class Renderer {

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4_096);
    private final JsonGenerator json;

    Renderer() {
        try {
            json = new JsonFactoryBuilder().rootValueSeparator("").build().createGenerator(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    Body render(Happening happening) {
        try {
            buffer.reset();
            happening.writeTo(json);
            json.flush();
            return Body.of(buffer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }
}
