package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.live.LivePipeline;
import io.hsmwatch.analytics.live.LiveSettings;
import io.hsmwatch.app.broker.EmbeddedBroker;
import io.hsmwatch.app.broker.Topics;
import io.hsmwatch.app.config.Config;
import io.hsmwatch.app.http.Endpoint;
import io.hsmwatch.rules.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The whole program, which a test can hold as well as a command can: {@link #start}, {@link #close}. */
public final class App implements AutoCloseable {

    private static final Duration SESSION_ALONE = Duration.ofSeconds(6);
    private static final Duration SESSION_IN_CLUSTER = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Map<String, Object> client;
    private final Progress progress;
    private final LivePipeline pipeline;
    private final AlertFeed feed;
    private final URI metrics;
    private final Ending ending;
    private final Closing closing;

    private App(
            Map<String, Object> client,
            Progress progress,
            LivePipeline pipeline,
            AlertFeed feed,
            URI metrics,
            Ending ending,
            Closing closing) {
        this.client = client;
        this.progress = progress;
        this.pipeline = pipeline;
        this.feed = feed;
        this.metrics = metrics;
        this.ending = ending;
        this.closing = closing;
    }

    /**
     * Starts everything, in reading order; what was started is stopped again if something does not start.
     *
     * @param alerts gets every alert of the topic from now on, as it is committed; on a thread of its own
     * @throws IOException if the port for metrics cannot be had
     */
    public static App start(Config config, RuleSet rules, Consumer<Alert> alerts) throws IOException {
        var closing = new Closing();
        var ending = new Ending();
        try {
            Map<String, Object> client = config.kafka().client(servers(config, closing));
            Topics.ensure(
                    client,
                    Topics.standard(config.kafka().partitions(), config.kafka().replication()));
            var telemetry = closing.add(Telemetry.of(config, Clock.systemUTC()));
            var feed = closing.add(AlertFeed.follow(client, alerts));
            var path = new DetectionPath(rules, policy(config.judgement()));
            var pipeline =
                    closing.add(LivePipeline.start(path, telemetry.progress(), live(config, client), ending::failed));
            closing.add(telemetry.watch(pipeline));
            var endpoint = closing.add(
                    Endpoint.start(config.http().host(), config.http().port(), telemetry.pages(pipeline)));
            return new App(client, telemetry.progress(), pipeline, feed, endpoint.uri(), ending, closing);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static String servers(Config config, Closing closing) {
        return config.kafka()
                .bootstrapServers()
                .orElseGet(() -> closing.add(EmbeddedBroker.start(config.data().resolve("broker")))
                        .bootstrapServers());
    }

    private static LiveSettings live(Config config, Map<String, Object> client) {
        boolean alone = config.kafka().bootstrapServers().isEmpty();
        return new LiveSettings(
                client,
                config.data().resolve("streams"),
                config.streams().instanceId().orElse(alone ? "hsmwatch-1" : null),
                config.streams().threads(),
                config.streams().commitInterval(),
                alone ? SESSION_ALONE : SESSION_IN_CLUSTER,
                config.kafka().replication());
    }

    private static Policy policy(Config.Judgement judgement) {
        var perHsm = new HashMap<String, Duration>();
        judgement
                .hsms()
                .forEach(hsm -> hsm.backupInterval().ifPresent(interval -> perHsm.put(hsm.resourceId(), interval)));
        return new Policy(judgement.backupInterval(), perHsm, judgement.verifyWithin());
    }

    /** Feeds the configured source to it, on a thread of its own, until the program ends. */
    public void serve(Config config) {
        closing.add(Service.start(this, config));
    }

    /** Whether the topology judges records within that time. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return pipeline.awaitRunning(patience);
    }

    /** Waits until so many records have been judged and what was told about them has been passed on. */
    public boolean awaitJudged(long records, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (progress.judged() < records || feed.passed() < progress.told()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    /** How the program ends: told to, or because it cannot go on. */
    public Ending ending() {
        return ending;
    }

    /** How to reach the cluster. */
    public Map<String, Object> client() {
        return client;
    }

    /** Where metrics and health are served. */
    public URI metrics() {
        return metrics;
    }

    @Override
    public void close() {
        closing.close();
    }
}
