package io.hsmwatch.analytics.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * How the live carrier runs.
 *
 * @param client how to reach the cluster
 * @param stateDir must outlive a restart: with it the next start fences its own open transaction at once
 * @param instance unique among instances and the same after a restart, so that it takes its partitions back at once;
 *     null to be a new member at every start
 * @param commitEvery the latency of an alert is at most this and a commit
 * @param replication of the state's changelog topics; 1 on the embedded broker
 */
public record LiveSettings(
        Map<String, Object> client,
        Path stateDir,
        @Nullable String instance,
        int threads,
        Duration commitEvery,
        Duration sessionTimeout,
        int replication) {

    /** Changing it forgets all state: it names the consumer group and the changelogs. */
    public static final String APPLICATION = "hsmwatch";

    /** A quarantined record is as large as a source may give, see {@code AuditTopicLimits}, and has headers. */
    static final int LARGEST_REQUEST = 24 * 1024 * 1024;

    /** Deprecated as a constant since it will be the default in Kafka 5; unset, every start warns about it. */
    private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

    public LiveSettings {
        client = Map.copyOf(client);
    }

    Properties properties() {
        var all = new HashMap<>(client);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitEvery.toMillis());
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, replication > 1 ? 1 : 0);
        all.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 0L);
        all.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueExceptionHandler.class.getName());
        all.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class.getName());
        all.put(GLOBAL_HANDLER, true);
        all.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Names.QUARANTINE_TOPIC);
        if (instance != null) {
            all.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        }
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                sessionTimeout.toMillis());
        all.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                (int) sessionTimeout.toMillis() / 3);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        var properties = new Properties();
        properties.putAll(all);
        return properties;
    }
}
