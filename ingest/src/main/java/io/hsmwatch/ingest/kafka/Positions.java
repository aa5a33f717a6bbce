package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How far each source has been forwarded, in a compacted topic: key the source, value {@code position/1 OFFSET INDEX}.
 * Written in the same transaction as the records that it covers, so it can neither run ahead of them nor fall behind.
 */
public final class Positions {

    public static final String TOPIC = "hsmwatch.positions";

    private static final String FORMAT = "position/1";
    private static final Duration POLL = Duration.ofMillis(200);

    private Positions() {}

    static ProducerRecord<String, byte[]> write(Position last) {
        String value = FORMAT + " " + last.offset() + " " + last.index();
        return new ProducerRecord<>(TOPIC, last.source(), value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last position of every source, as committed transactions left them. */
    static Map<String, Position> read(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var last = new HashMap<String, Position>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> last.put(record.key(), parse(record.key(), record.value())));
            }
        }
        return last;
    }

    private static Position parse(String source, byte[] value) {
        String[] parts = new String(value, StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(FORMAT)) {
            throw new IllegalStateException("topic " + TOPIC + " holds a position of " + source
                    + " in a form that is not " + FORMAT + "; was it written by another version?");
        }
        return new Position(source, Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
}
