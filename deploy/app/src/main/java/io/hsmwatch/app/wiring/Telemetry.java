package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.live.LivePipeline;
import io.hsmwatch.analytics.live.Meters;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.http.Endpoint;
import io.hsmwatch.app.http.Health;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** What the program tells about itself: meters and health. */
final class Telemetry implements AutoCloseable {

    /** Of Kafka Streams' five hundred meters the ones that people act on. */
    private static final List<String> STREAMS_METERS = List.of(
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.process.latency",
            "kafka.stream.thread.commit.latency",
            "kafka.stream.thread.poll.records.avg",
            "kafka.stream.task.dropped.records.total",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.stream.state.restore.remaining.records.total",
            "kafka.stream.failed.stream.threads");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Progress progress;

    private Telemetry(Config config, Clock clock) {
        registry.config()
                .meterFilter(MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !shown(id.getName())));
        this.progress = new Progress(new Meters(
                registry,
                clock,
                config.judgement().hsms().stream().map(Config.Hsm::resourceId).toList()));
    }

    static Telemetry of(Config config, Clock clock) {
        return new Telemetry(config, clock);
    }

    private static boolean shown(String meter) {
        return STREAMS_METERS.stream().anyMatch(meter::startsWith);
    }

    Progress progress() {
        return progress;
    }

    MeterRegistry registry() {
        return registry;
    }

    /** Kafka Streams' own meters, for as long as the pipeline runs. */
    KafkaStreamsMetrics watch(LivePipeline pipeline) {
        var metrics = new KafkaStreamsMetrics(pipeline.streams());
        metrics.bindTo(registry);
        return metrics;
    }

    Endpoint.Pages pages(LivePipeline pipeline) {
        return new Endpoint.Pages(registry::scrape, () -> alive(pipeline.state()), () -> ready(pipeline.state()));
    }

    private static Health alive(KafkaStreams.State state) {
        return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR
                ? Health.down("the topology is in state " + state + "; its log says why")
                : Health.ok();
    }

    private static Health ready(KafkaStreams.State state) {
        return state == KafkaStreams.State.RUNNING
                ? Health.ok()
                : Health.down("the topology is in state " + state + ", not RUNNING");
    }

    @Override
    public void close() {
        registry.close();
    }
}
