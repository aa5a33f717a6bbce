package io.hsmwatch.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type in the schema of an Avro file, of those that Event Hubs Capture writes. */
@FunctionalInterface
interface AvroType {

    int FLOAT = 4;
    int DOUBLE = 8;

    /** Reads a value: a Long, or Bytes (of a text too); null for null and for what nobody needs. */
    @Nullable Object read(AvroInput in) throws IOException;

    /** The type that a schema describes. */
    static AvroType of(JsonNode schema) throws IOException {
        if (schema.isArray()) {
            return union(schema);
        }
        var name = schema.isObject() ? schema.path("type").asText() : schema.asText();
        return switch (name) {
            case "null" -> in -> null;
            case "boolean" -> passing(1);
            case "int", "long" -> AvroInput::number;
            case "float" -> passing(FLOAT);
            case "double" -> passing(DOUBLE);
            case "string", "bytes" -> AvroInput::bytes;
            case "map" -> map(of(schema.path("values")));
            default -> throw new AvroFault("the schema has a type '" + name + "', which Capture does not write");
        };
    }

    private static AvroType passing(int length) {
        return in -> {
            in.fixed(length);
            return null;
        };
    }

    private static AvroType union(JsonNode schema) throws IOException {
        List<AvroType> branches = new ArrayList<>();
        for (var branch : schema) {
            branches.add(of(branch));
        }
        return in -> {
            long branch = in.number();
            if (branch < 0 || branch >= branches.size()) {
                throw new AvroFault("branch " + branch + " of a union of " + branches.size());
            }
            return branches.get((int) branch).read(in);
        };
    }

    /** Properties of events, in blocks; a negative count is followed by the length of the block in bytes. */
    private static AvroType map(AvroType values) {
        return in -> {
            for (long count = in.number(); count != 0; count = in.number()) {
                if (count < 0) {
                    in.number();
                }
                for (long i = 0; i < Math.abs(count); i++) {
                    in.bytes();
                    values.read(in);
                }
            }
            return null;
        };
    }
}
