package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.live.LivePipeline;
import io.hsmwatch.analytics.live.Meters;
import io.hsmwatch.analytics.live.StreamsMeters;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.http.Endpoint;
import io.hsmwatch.app.http.Health;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;

/** What the program tells about itself: meters and health. */
final class Telemetry implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Progress progress;

    private Telemetry(Config config, Clock clock) {
        registry.config().meterFilter(StreamsMeters.filter());
        this.progress = new Progress(new Meters(
                registry,
                clock,
                config.judgement().hsms().stream().map(Config.Hsm::resourceId).toList()));
    }

    static Telemetry of(Config config, Clock clock) {
        return new Telemetry(config, clock);
    }

    Progress progress() {
        return progress;
    }

    /** Kafka Streams' own meters, for as long as the pipeline runs. */
    AutoCloseable watch(LivePipeline pipeline) {
        return pipeline.bindTo(registry);
    }

    Endpoint.Pages pages(LivePipeline pipeline) {
        return new Endpoint.Pages(registry::scrape, () -> alive(pipeline), () -> ready(pipeline));
    }

    private static Health alive(LivePipeline pipeline) {
        return pipeline.hasFailed()
                ? Health.down("the topology is in state " + pipeline.state() + "; its log says why")
                : Health.ok();
    }

    private static Health ready(LivePipeline pipeline) {
        return pipeline.isRunning()
                ? Health.ok()
                : Health.down("the topology is in state " + pipeline.state() + ", not RUNNING");
    }

    @Override
    public void close() {
        registry.close();
    }
}
