package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.DetectionPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topology, running. A stream thread that dies is replaced; one that keeps dying stops the program, since a record
 * that kills every thread that meets it would otherwise do so for ever, unseen.
 */
public final class LivePipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivePipeline.class);
    private static final int DEATHS = 5;
    private static final long WITHIN_NANOS = Duration.ofMinutes(5).toNanos();
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final CountDownLatch running = new CountDownLatch(1);
    private final Runnable onFailure;
    private final Deque<Long> deaths = new ArrayDeque<>();

    private LivePipeline(KafkaStreams streams, Runnable onFailure) {
        this.streams = streams;
        this.onFailure = onFailure;
    }

    /**
     * Starts and returns at once; see {@link #awaitRunning}.
     *
     * @param onFailure is run when it has failed for good; must not block
     */
    public static LivePipeline start(DetectionPath path, Observer observer, LiveSettings settings, Runnable onFailure) {
        var streams = new KafkaStreams(DetectionTopology.of(path, observer), settings.properties());
        var pipeline = new LivePipeline(streams, onFailure);
        pipeline.streams.setUncaughtExceptionHandler(pipeline::threadDied);
        pipeline.streams.setStateListener((now, before) -> pipeline.changed(now));
        pipeline.streams.start();
        return pipeline;
    }

    private void changed(KafkaStreams.State state) {
        if (state == KafkaStreams.State.RUNNING) {
            running.countDown();
        }
        if (state == KafkaStreams.State.ERROR) {
            onFailure.run();
        }
    }

    private synchronized StreamThreadExceptionResponse threadDied(Throwable cause) {
        LOG.error("a stream thread died", cause);
        long now = System.nanoTime();
        deaths.add(now);
        deaths.removeIf(death -> now - death > WITHIN_NANOS);
        return deaths.size() < DEATHS
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Whether it runs within that time. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return running.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether records are being judged. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has failed for good. */
    public boolean hasFailed() {
        return streams.state() == KafkaStreams.State.ERROR || streams.state() == KafkaStreams.State.PENDING_ERROR;
    }

    /** How Kafka Streams calls the state it is in, for people. */
    public String state() {
        return streams.state().name();
    }

    /** Shows Kafka Streams' own meters, until what is returned is closed; {@link StreamsMeters#filter} chooses. */
    public AutoCloseable bindTo(MeterRegistry registry) {
        return StreamsMeters.bind(streams, registry);
    }

    /** Leaves the consumer group: otherwise the next start waits out the session of this one. */
    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
    }
}
