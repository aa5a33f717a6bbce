package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.kafka.AuditTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What anybody reads who reads only what is committed. */
final class CommittedTopics {

    private static final String GROUP = "hsmwatch";
    private static final long TAIL = 1_000;

    private final Map<String, Object> client;

    CommittedTopics(Map<String, Object> client) {
        this.client = client;
    }

    List<Alert> alerts() {
        return all("hsmwatch.alerts").stream()
                .map(record -> AlertJson.parse(record.value()))
                .toList();
    }

    List<RawRecord> audit() {
        return all("hsmwatch.audit").stream().map(CommittedTopics::raw).toList();
    }

    List<ConsumerRecord<String, byte[]>> quarantine() {
        return all("hsmwatch.quarantine");
    }

    /** Whether the topology has committed that it is through with all that now stands in the audit topic. */
    boolean areJudged() {
        var lastOf = new HashMap<TopicPartition, Long>();
        read("hsmwatch.audit", TAIL)
                .forEach(record -> lastOf.merge(
                        new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max));
        try (var admin = Admin.create(client)) {
            var done = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return lastOf.entrySet().stream()
                    .allMatch(last -> done.get(last.getKey()) != null
                            && done.get(last.getKey()).offset() > last.getValue());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RawRecord raw(ConsumerRecord<String, byte[]> record) {
        return AuditTopic.read(record.value(), record.headers(), record.topic(), record.partition(), record.offset());
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic) {
        return read(topic, Long.MAX_VALUE);
    }

    /** What stands at the last offsets of every partition, of so many of which some are marks of transactions. */
    private List<ConsumerRecord<String, byte[]>> read(String topic, long offsets) {
        var settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Set<Map.Entry<TopicPartition, Long>> ends =
                    consumer.endOffsets(partitions).entrySet();
            ends.forEach(end -> consumer.seek(end.getKey(), Math.max(0, end.getValue() - offsets)));
            while (ends.stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
