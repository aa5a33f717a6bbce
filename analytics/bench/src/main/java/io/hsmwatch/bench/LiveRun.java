package io.hsmwatch.bench;

import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.live.LivePipeline;
import io.hsmwatch.analytics.live.LiveSettings;
import io.hsmwatch.analytics.live.Meters;
import io.hsmwatch.analytics.live.Observer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One measured run of the detection topology over the whole audit topic, metered as in the program. */
final class LiveRun {

    static final Duration SESSION = Duration.ofSeconds(6);

    private LiveRun() {}

    /** Arguments: servers, records to expect, milliseconds between commits, folder for state. */
    public static void main(String[] arguments) throws InterruptedException {
        var arrivals = new Arrivals(Long.parseLong(arguments[1]));
        var settings = settings(arguments[0], Long.parseLong(arguments[2]), Path.of(arguments[3]));
        var pipeline = LivePipeline.start(Shipped.path(), counting(arrivals), settings, LiveRun::failed);
        arrivals.await();
        pipeline.close();
        System.out.println(arrivals.figures().line());
    }

    static LiveSettings settings(String servers, long commitMillis, Path stateDir) {
        return new LiveSettings(
                Map.of("bootstrap.servers", servers),
                stateDir,
                "bench",
                1,
                Duration.ofMillis(commitMillis),
                SESSION,
                1);
    }

    static void failed() {
        Runtime.getRuntime().halt(1);
    }

    private static Observer counting(Arrivals arrivals) {
        var meters = new Meters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), Clock.systemUTC(), List.of());
        return new Observer() {
            @Override
            public void read(Reading reading, long nanos) {
                meters.read(reading, nanos);
                arrivals.one();
            }

            @Override
            public void told(Alert alert) {
                meters.told(alert);
            }
        };
    }
}
