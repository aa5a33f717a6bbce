package io.hsmwatch.app.broker;

import io.hsmwatch.ingest.kafka.AuditTopicLimits;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as it should be.
 *
 * @param settings Kafka's topic configuration where it differs from the cluster's own
 */
public record Topic(String name, int partitions, int replication, Map<String, String> settings) {

    /** The largest record that a source gives, with its key, headers and a reason beside it. */
    private static final int LARGEST_MESSAGE = AuditTopicLimits.LARGEST_RECORD + 4 * 1024 * 1024;

    private static final Map<String, String> KEPT = Map.of(
            // By time of the record, not of its arrival: a replayed archive is old and would be deleted at once.
            "retention.ms", "-1",
            "cleanup.policy", "delete",
            "message.timestamp.type", "CreateTime",
            // Event times are clamped by the normaliser; a refused record here would be a lost one.
            "message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE),
            "max.message.bytes", String.valueOf(LARGEST_MESSAGE));

    public Topic {
        settings = Map.copyOf(settings);
        if (partitions < 1 || replication < 1 || replication > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "topic " + name + " with " + partitions + " partitions and replication " + replication);
        }
    }

    /** A topic from which Kafka deletes nothing. */
    public static Topic kept(String name, int partitions, int replication) {
        return new Topic(name, partitions, replication, KEPT);
    }

    /** A topic that keeps the latest record of every key; small, so of one partition. */
    public static Topic latest(String name, int replication) {
        return new Topic(name, 1, replication, Map.of("cleanup.policy", "compact"));
    }

    NewTopic creation() {
        return new NewTopic(name, partitions, (short) replication).configs(new HashMap<>(settings));
    }
}
