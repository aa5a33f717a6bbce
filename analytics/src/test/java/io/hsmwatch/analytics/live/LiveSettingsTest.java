package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.ingest.kafka.AuditTopicLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

    private static LiveSettings settings(String instance, int replication, Map<String, Object> client) {
        return new LiveSettings(
                client, Path.of("state"), instance, 2, Duration.ofMillis(100), Duration.ofSeconds(9), replication);
    }

    private final Properties properties =
            settings("one", 1, Map.of("bootstrap.servers", "broker:9092")).properties();

    @Test
    void everyRecordIsJudgedExactlyOnce() {
        assertThat(properties).containsEntry("processing.guarantee", "exactly_once_v2");
    }

    @Test
    void nobodyCanConfigureThatAway() {
        assertThat(settings("one", 1, Map.of("processing.guarantee", "at_least_once", "application.id", "other"))
                        .properties())
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("application.id", "hsmwatch");
    }

    @Test
    void kafkaStreamsAcceptsThem() {
        var config = new StreamsConfig(properties);
        assertThat(config.getList("bootstrap.servers")).containsExactly("broker:9092");
        assertThat(config.getInt("num.stream.threads")).isEqualTo(2);
        assertThat(config.getLong("commit.interval.ms")).isEqualTo(100);
        assertThat(config.getLong("acceptable.recovery.lag")).isZero();
    }

    @Test
    void whatSlipsThroughOurOwnHandlingIsQuarantinedAndStopsNothing() {
        assertThat(properties)
                .containsEntry("errors.dead.letter.queue.topic.name", Names.QUARANTINE_TOPIC)
                .hasEntrySatisfying(
                        "deserialization.exception.handler",
                        handler -> assertThat(handler.toString()).contains("LogAndContinue"))
                .hasEntrySatisfying(
                        "processing.exception.handler",
                        handler -> assertThat(handler.toString()).contains("LogAndContinue"));
    }

    @Test
    void anInstanceThatIsNamedTakesItsPartitionsBack() {
        assertThat(properties)
                .containsEntry("consumer.group.instance.id", "one")
                .containsEntry("consumer.session.timeout.ms", 9_000)
                .containsEntry("consumer.heartbeat.interval.ms", 3_000);
    }

    @Test
    void stateThatIsReplicatedHasAStandby() {
        assertThat(properties).containsEntry("num.standby.replicas", 0).containsEntry("replication.factor", 1);
        assertThat(settings("one", 3, Map.of()).properties())
                .containsEntry("num.standby.replicas", 1)
                .containsEntry("replication.factor", 3);
    }

    @Test
    void theLargestRecordFitsThroughWithItsHeadersAndSoDoesTheLargestWindow() {
        int request = LiveSettings.LARGEST_REQUEST;
        assertThat(properties).containsEntry("producer.max.request.size", request);
        assertThat(request).isGreaterThan(AuditTopicLimits.LARGEST_RECORD + 1_000_000);
        assertThat(DetectionTopology.CHANGELOG).containsEntry("max.message.bytes", String.valueOf(request));
    }
}
