package io.hsmwatch.bench;

import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.analytics.live.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Stops the time from a record's production to the moment at which a read_committed consumer polls its alert. */
final class Stopwatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final List<Double> millis = new ArrayList<>();

    Stopwatch(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Names.ALERTS_TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** A record is about to be written; its position is the evidence by which its alert is known. */
    void start(String position) {
        started.put(position, System.nanoTime());
    }

    /** Takes what alerts there are; to be called by one thread, again and again. */
    void poll() {
        var polled = consumer.poll(POLL);
        long now = System.nanoTime();
        polled.forEach(record -> {
            var evidence = AlertJson.parse(record.value()).evidence();
            Long start = started.remove(evidence.get(0).position());
            if (start != null) {
                millis.add((now - start) / 1e6);
            }
        });
    }

    /** How many have been stopped. */
    int stopped() {
        return millis.size();
    }

    /** Of all that were stopped, in milliseconds. */
    Sample latencies() {
        return new Sample(millis);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
