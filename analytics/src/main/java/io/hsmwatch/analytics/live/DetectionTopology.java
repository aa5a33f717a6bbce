package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.DetectionPath;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The live carrier of {@link DetectionPath}.
 *
 * <pre>
 * hsmwatch.audit ─ audit ─ judge ─┬─ alerts ─────── hsmwatch.alerts
 *  (by HSM, ticks)          │     └─ quarantine ─── hsmwatch.quarantine
 *                    windows, timers
 * </pre>
 *
 * Records are keyed by HSM, and every group lies within one HSM: so both halves of the path run in one task, one
 * transaction and one commit lie between a record and its alert, and the ticks of a partition are its clock.
 */
public final class DetectionTopology {

    /** A window may hold some records of the largest kind; Kafka's own limit is one MiB, and a refusal is for ever. */
    static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LiveSettings.LARGEST_REQUEST));

    private DetectionTopology() {}

    public static Topology of(DetectionPath path, Observer observer) {
        return new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        Names.AUDIT,
                        new RecordTime(),
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        Names.AUDIT_TOPIC)
                .addProcessor(Names.JUDGE, () -> new Judging(path, observer), Names.AUDIT)
                .addStateStore(store(Names.WINDOWS), Names.JUDGE)
                .addStateStore(store(Names.TIMERS), Names.JUDGE)
                .addSink(
                        Names.ALERTS,
                        Names.ALERTS_TOPIC,
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        Names.JUDGE)
                .addSink(
                        Names.QUARANTINE,
                        Names.QUARANTINE_TOPIC,
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        Names.JUDGE);
    }

    /** Uncached: under exactly-once a cache has lost the memory of what was seen (apache/kafka PR 12540). */
    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(CHANGELOG);
    }
}
