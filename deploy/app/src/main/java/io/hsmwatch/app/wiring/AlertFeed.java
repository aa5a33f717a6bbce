package io.hsmwatch.app.wiring;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.analytics.live.Names;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on every alert that is committed after it began to follow. */
final class AlertFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<Alert> alerts;
    private final AtomicLong passed = new AtomicLong();
    private final Thread thread;

    private AlertFeed(KafkaConsumer<String, byte[]> consumer, Consumer<Alert> alerts) {
        this.consumer = consumer;
        this.alerts = alerts;
        this.thread = new Thread(this::run, "alert-feed");
        thread.setDaemon(true);
    }

    static AlertFeed follow(Map<String, Object> client, Consumer<Alert> alerts) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Names.ALERTS_TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        var feed = new AlertFeed(consumer, alerts);
        feed.thread.start();
        return feed;
    }

    private void run() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::pass);
            }
        } catch (WakeupException e) {
            LOG.debug("stopped following the alerts");
        } catch (RuntimeException e) {
            LOG.error("alerts are not shown any more; they are still written to {}", Names.ALERTS_TOPIC, e);
        }
    }

    private void pass(ConsumerRecord<String, byte[]> record) {
        try {
            alerts.accept(AlertJson.parse(record.value()));
        } catch (IllegalArgumentException e) {
            LOG.warn("offset {} of {} is not an alert: {}", record.offset(), record.topic(), e.getMessage());
        }
        passed.incrementAndGet();
    }

    /** How many were passed on. */
    long passed() {
        return passed.get();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
