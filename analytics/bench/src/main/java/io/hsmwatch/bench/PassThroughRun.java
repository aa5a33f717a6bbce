package io.hsmwatch.bench;

import io.hsmwatch.analytics.live.Names;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** The yardstick: one measured run of a topology that copies the audit topic to another, exactly once, unread. */
final class PassThroughRun {

    static final String APPLICATION = "hsmwatch-bench-pass-through";

    private PassThroughRun() {}

    /** Arguments: servers, records to expect, milliseconds between commits, folder for state, topic to write to. */
    public static void main(String[] arguments) throws InterruptedException {
        var arrivals = new Arrivals(Long.parseLong(arguments[1]));
        var settings = settings(arguments[0], Long.parseLong(arguments[2]), Path.of(arguments[3]));
        var streams = new KafkaStreams(topology(arguments[4], arrivals), settings);
        streams.start();
        arrivals.await();
        streams.close();
        System.out.println(arrivals.figures().line());
    }

    private static Topology topology(String sink, Arrivals arrivals) {
        var bytesIn = new ByteArrayDeserializer();
        var bytesOut = new ByteArraySerializer();
        return new Topology()
                .addSource(AutoOffsetReset.earliest(), "in", bytesIn, bytesIn, Names.AUDIT_TOPIC)
                .addProcessor("count", () -> new Counting(arrivals), "in")
                .addSink("out", sink, bytesOut, bytesOut, "count");
    }

    /** As the detection topology is set, where it can matter. */
    private static Properties settings(String servers, long commitMillis, Path stateDir) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMillis);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                LiveRun.SESSION.toMillis());
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int)
                (LiveRun.SESSION.toMillis() / 3));
        return settings;
    }

    private static final class Counting extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

        private final Arrivals arrivals;

        Counting(Arrivals arrivals) {
            this.arrivals = arrivals;
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            context().forward(record);
            arrivals.one();
        }
    }
}
