package io.hsmwatch.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Writes files as Event Hubs Capture does; the first event has the sequence number 700. */
final class CaptureFile {

    static final String NO_BODY = "none";

    private static final String PROPERTIES =
            "{\"type\":\"map\",\"values\":[\"long\",\"double\",\"string\",\"bytes\",\"null\"]}";
    private static final Schema SCHEMA = schema("{\"name\":\"SequenceNumber\",\"type\":\"long\"},"
            + "{\"name\":\"Offset\",\"type\":\"string\"},{\"name\":\"EnqueuedTimeUtc\",\"type\":\"string\"},"
            + "{\"name\":\"SystemProperties\",\"type\":" + PROPERTIES + "},"
            + "{\"name\":\"Properties\",\"type\":" + PROPERTIES + "},"
            + "{\"name\":\"Body\",\"type\":[\"null\",\"bytes\"]}");

    private CaptureFile() {}

    static byte[] write(CodecFactory codec, List<String> bodies) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var writer = writer(SCHEMA, codec, file)) {
            for (int i = 0; i < bodies.size(); i++) {
                writer.append(event(i, "1/31/2026 7:30:%d PM".formatted(15 + i % 45), bodies.get(i)));
            }
        }
        return file.toByteArray();
    }

    static byte[] writeAt(String enqueued, String body) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var writer = writer(SCHEMA, CodecFactory.nullCodec(), file)) {
            writer.append(event(0, enqueued, body));
        }
        return file.toByteArray();
    }

    /** An empty file of records with other fields. */
    static byte[] other(String fields) throws IOException {
        var file = new ByteArrayOutputStream();
        writer(schema(fields), CodecFactory.nullCodec(), file).close();
        return file.toByteArray();
    }

    private static Schema schema(String fields) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"EventData\",\"namespace\":\"Microsoft.ServiceBus.Messaging\","
                        + "\"fields\":[" + fields + "]}");
    }

    private static DataFileWriter<GenericRecord> writer(Schema schema, CodecFactory codec, ByteArrayOutputStream file)
            throws IOException {
        return new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(schema))
                .setCodec(codec)
                .create(schema, file, new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6});
    }

    private static GenericRecord event(int index, String enqueued, String body) {
        var event = new GenericData.Record(SCHEMA);
        event.put("SequenceNumber", 700L + index);
        event.put("Offset", String.valueOf(4_096 * index));
        event.put("EnqueuedTimeUtc", enqueued);
        event.put("SystemProperties", Map.of("x-opt-enqueued-time", 1_769_887_815_000L));
        event.put("Properties", Map.of("retries", 2.5, "bytes", ByteBuffer.wrap(new byte[300]), "text", "ß"));
        event.put("Body", body.equals(NO_BODY) ? null : ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
