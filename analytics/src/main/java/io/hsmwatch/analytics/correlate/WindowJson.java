package io.hsmwatch.analytics.correlate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hsmwatch.ingest.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The stored form of a window. A field added later must have a default; anything else is a new format name. */
public final class WindowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Bytes.class, new BytesWriter())
                    .addDeserializer(Bytes.class, new BytesReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private WindowJson() {}

    public static byte[] bytes(Window window) {
        try {
            return MAPPER.writeValueAsBytes(window);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a window can be written", e);
        }
    }

    /**
     * The window that {@link #bytes} wrote.
     *
     * @throws UncheckedIOException if the bytes are not a window of this version
     */
    public static Window parse(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Window.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the state store holds a window that this version cannot read", e);
        }
    }

    private static final class BytesWriter extends StdScalarSerializer<Bytes> {
        private static final long serialVersionUID = 1;

        BytesWriter() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes bytes, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeBinary(bytes.buffer(), bytes.offset(), bytes.length());
        }
    }

    private static final class BytesReader extends StdScalarDeserializer<Bytes> {
        private static final long serialVersionUID = 1;

        BytesReader() {
            super(Bytes.class);
        }

        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Bytes.of(json.getBinaryValue());
        }
    }
}
