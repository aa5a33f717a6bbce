package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How far each source has been forwarded, in a compacted topic: key the source, value {@code position/1 OFFSET INDEX}.
 * Written in the same transaction as the records that it covers, so it can neither run ahead of them nor fall behind.
 */
public final class Positions {

    public static final String TOPIC = "hsmwatch.positions";

    private static final String FORMAT = "position/1";
    private static final String MARK = "hsmwatch/opened/";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Positions() {}

    static ProducerRecord<String, byte[]> write(Position last) {
        String value = FORMAT + " " + last.offset() + " " + last.index();
        return new ProducerRecord<>(TOPIC, last.source(), value.getBytes(StandardCharsets.UTF_8));
    }

    /** A mark in the topic, unlike any other of the same name: who sees it has seen all that was decided before. */
    static Position mark(String name) {
        return new Position(
                MARK + name,
                System.currentTimeMillis(),
                ThreadLocalRandom.current().nextInt(1 << 30));
    }

    /**
     * The last position of every source, as committed transactions left them before a mark was committed.
     *
     * @throws TimeoutException if the mark does not become visible: a transaction of somebody else stays open before it
     */
    static Map<String, Position> read(Map<String, Object> client, Position mark) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var last = new HashMap<String, Position>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!mark.equals(last.get(mark.source()))) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("an open transaction in " + TOPIC + " hides how far the sources were"
                            + " forwarded; is another program of the same cluster stuck?");
                }
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
