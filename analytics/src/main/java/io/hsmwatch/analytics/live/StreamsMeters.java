package io.hsmwatch.analytics.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** Of Kafka Streams' own five hundred meters the ones that people act on. */
public final class StreamsMeters {

    private static final List<String> SHOWN = List.of(
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.process.latency",
            "kafka.stream.thread.commit.latency",
            "kafka.stream.thread.poll.records.avg",
            "kafka.stream.task.dropped.records.total",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.stream.state.restore.remaining.records.total",
            "kafka.stream.failed.stream.threads");

    private StreamsMeters() {}

    /** Lets through these and whatever is not Kafka's; a registry must have it before its first meter. */
    public static MeterFilter filter() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !shown(id.getName()));
    }

    /** Shows them in a registry until what is returned is closed. */
    static AutoCloseable bind(KafkaStreams streams, MeterRegistry registry) {
        var metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        return metrics;
    }

    private static boolean shown(String meter) {
        return SHOWN.stream().anyMatch(meter::startsWith);
    }
}
