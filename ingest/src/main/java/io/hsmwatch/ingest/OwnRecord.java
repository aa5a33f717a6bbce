package io.hsmwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hsmwatch.ingest.normalise.JsonLimits;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The JSON of our own records: one flat object of texts, first of all its format and version. */
final class OwnRecord {

    private static final JsonMapper MAPPER = new JsonMapper(JsonLimits.FACTORY);

    private final ObjectNode fields;

    private OwnRecord(ObjectNode fields) {
        this.fields = fields;
    }

    static OwnRecord format(String format) {
        return new OwnRecord(MAPPER.createObjectNode().put("format", format));
    }

    static OwnRecord parse(Bytes bytes, String format) {
        try {
            JsonNode read = MAPPER.readTree(bytes.buffer(), bytes.offset(), bytes.length());
            if (!(read instanceof ObjectNode fields)) {
                throw new IllegalArgumentException("a " + format + " record is a JSON object");
            }
            var record = new OwnRecord(fields);
            if (!format.equals(record.text("format"))) {
                throw new IllegalArgumentException("format is " + record.text("format") + ", not " + format);
            }
            return record;
        } catch (IOException e) {
            throw new IllegalArgumentException("a " + format + " record is JSON: " + e.getMessage(), e);
        }
    }

    OwnRecord with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
        return this;
    }

    @Nullable String text(String name) {
        var value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is a text, not " + value);
        }
        return value.textValue();
    }

    String required(String name) {
        var text = text(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    Instant requiredTime(String name) {
        return time(name, required(name));
    }

    @Nullable Instant time(String name) {
        var text = text(name);
        return text == null ? null : time(name, text);
    }

    private static Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is an ISO-8601 UTC time, not " + text, e);
        }
    }

    Bytes encode() {
        try {
            return Bytes.of(MAPPER.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat object of texts can be written", e);
        }
    }
}
