package io.hsmwatch.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.normalise.EventTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record that Event Hubs Capture writes for each event, with its fields in the order of the file. */
final class CaptureSchema {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String NUMBER = "SequenceNumber";
    private static final String TIME = "EnqueuedTimeUtc";
    private static final String BODY = "Body";

    /** An event of a hub; its body is empty if it had none. */
    record Event(long sequenceNumber, @Nullable Instant enqueued, Bytes body) {}

    private record Field(String name, AvroType type) {}

    private final List<Field> fields;

    private CaptureSchema(List<Field> fields) {
        this.fields = fields;
    }

    static CaptureSchema parse(Bytes json) throws IOException {
        var fields = new ArrayList<Field>();
        for (var field : tree(json).path("fields")) {
            fields.add(new Field(field.path("name").asText(), AvroType.of(field.path("type"))));
        }
        var names = fields.stream().map(Field::name).toList();
        if (!names.contains(NUMBER) || !names.contains(BODY)) {
            throw new AvroFault("the schema has no " + NUMBER + " and " + BODY + " but " + names
                    + " (is it an Avro file of something else?)");
        }
        return new CaptureSchema(fields);
    }

    private static JsonNode tree(Bytes json) throws IOException {
        try {
            return MAPPER.readTree(json.buffer(), json.offset(), json.length());
        } catch (JsonProcessingException e) {
            throw (IOException) new AvroFault("the schema is no JSON: " + e.getOriginalMessage()).initCause(e);
        }
    }

    Event read(AvroInput in) throws IOException {
        Object number = null;
        Instant enqueued = null;
        var body = Bytes.of("");
        for (var field : fields) {
            var value = field.type().read(in);
            if (field.name().equals(NUMBER)) {
                number = value;
            } else if (field.name().equals(TIME)) {
                enqueued = EventTime.of(value instanceof Bytes text ? text.toString() : value);
            } else if (field.name().equals(BODY) && value instanceof Bytes bytes) {
                body = bytes;
            }
        }
        if (number instanceof Long sequenceNumber) {
            return new Event(sequenceNumber, enqueued, body);
        }
        throw new AvroFault("an event without a sequence number");
    }
}
