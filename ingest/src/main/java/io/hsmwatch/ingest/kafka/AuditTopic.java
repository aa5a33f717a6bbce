package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The one topic that is judged. Key: lower-case HSM resource id. Value: the record's bytes as they came. Headers
 * ({@code hsmwatch.*}, UTF-8 text): kind, where the record stood, when it arrived. A record without headers, written by
 * somebody else, is an audit record whose place is its place in this topic.
 */
public final class AuditTopic {

    public static final String NAME = "hsmwatch.audit";

    private static final String FORMAT = "hsmwatch.format";
    private static final String FORMAT_VERSION = "raw/1";
    private static final String KIND = "hsmwatch.kind";
    private static final String SOURCE = "hsmwatch.source";
    private static final String OFFSET = "hsmwatch.offset";
    private static final String INDEX = "hsmwatch.index";
    private static final String ARRIVAL = "hsmwatch.arrival";

    private AuditTopic() {}

    /**
     * A record on its way into the topic.
     *
     * @param partition null to let the key decide
     * @param time the record's time in Kafka: event time, which the topic's retention must not look at
     */
    public static ProducerRecord<String, byte[]> write(
            RawRecord record, @Nullable Integer partition, String key, Instant time) {
        return new ProducerRecord<>(
                NAME,
                partition,
                Math.max(0, time.toEpochMilli()),
                key,
                record.bytes().toArray(),
                headers(record));
    }

    /** The headers of a record, here and in quarantine. */
    public static Headers headers(RawRecord record) {
        var headers = new RecordHeaders();
        put(headers, FORMAT, FORMAT_VERSION);
        put(headers, KIND, record.kind().name().toLowerCase(Locale.ROOT));
        put(headers, SOURCE, record.position().source());
        put(headers, OFFSET, Long.toString(record.position().offset()));
        put(headers, INDEX, Integer.toString(record.position().index()));
        Instant arrival = record.arrival();
        if (arrival != null) {
            put(headers, ARRIVAL, arrival.toString());
        }
        return headers;
    }

    /** Never throws: headers that make no sense are as good as none. */
    public static RawRecord read(byte[] value, Headers headers, String topic, int partition, long offset) {
        return new RawRecord(
                kind(text(headers, KIND)),
                Bytes.of(value),
                position(headers, topic + "/" + partition, offset),
                arrival(text(headers, ARRIVAL)));
    }

    private static Position position(Headers headers, String place, long offset) {
        String source = text(headers, SOURCE);
        String at = text(headers, OFFSET);
        String index = text(headers, INDEX);
        if (source == null || at == null || index == null) {
            return new Position(place, offset, -1);
        }
        try {
            return new Position(source, Long.parseLong(at), Integer.parseInt(index));
        } catch (NumberFormatException e) {
            return new Position(place, offset, -1);
        }
    }

    private static Kind kind(@Nullable String label) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(label)) {
                return kind;
            }
        }
        return Kind.AUDIT;
    }

    private static @Nullable Instant arrival(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void put(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
