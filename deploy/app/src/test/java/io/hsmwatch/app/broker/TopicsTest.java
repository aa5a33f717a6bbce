package io.hsmwatch.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicsTest {

    @TempDir
    static Path dir;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(dir);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void theThreeTopicsAreMadeWithTheConfiguredPartitionsAndKeepTheirRecords() throws Exception {
        Topics.ensure(client(), Topics.standard(3, 1));

        try (var admin = Admin.create(client())) {
            var topics = List.of("hsmwatch.audit", "hsmwatch.alerts", "hsmwatch.quarantine");
            assertThat(admin.describeTopics(topics).allTopicNames().get().values())
                    .hasSize(3)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
            var audit = new ConfigResource(ConfigResource.Type.TOPIC, "hsmwatch.audit");
            var settings = admin.describeConfigs(List.of(audit)).all().get();
            assertThat(settings)
                    .extractingByKey(audit)
                    .extracting(config -> config.get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void theSecondTimeNothingIsLeftToDo() {
        var topics = List.of(Topic.kept("twice", 2, 1));
        Topics.ensure(client(), topics);
        assertThatCode(() -> Topics.ensure(client(), topics)).doesNotThrowAnyException();
    }

    @Test
    void aTopicWithOtherPartitionsIsNamedWithBothNumbers() {
        Topics.ensure(client(), List.of(Topic.kept("narrow", 1, 1)));
        assertThatThrownBy(() -> Topics.ensure(client(), List.of(Topic.kept("narrow", 4, 1))))
                .isInstanceOf(TopicException.class)
                .hasMessageContaining("narrow has 1 partitions, configured are 4");
    }

    @Test
    void moreCopiesThanBrokersIsAnErrorThatNamesTheTopic() {
        assertThatThrownBy(() -> Topics.ensure(client(), List.of(Topic.kept("copied", 1, 3))))
                .isInstanceOf(TopicException.class)
                .hasMessageContaining("cannot create topic copied");
    }

    @Test
    void aClusterThatDoesNotAnswerIsNamed() throws IOException {
        var nobody = "127.0.0.1:" + LoopbackPorts.choose().broker();
        assertThatThrownBy(() -> Topics.ensure(
                        Map.of("bootstrap.servers", nobody), Topics.standard(1, 1), Duration.ofSeconds(2)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the Kafka cluster at " + nobody + " cannot be reached");
    }

    @Test
    void aHostThatDoesNotExistIsNamedToo() {
        var nowhere = "kafka.invalid:9092";
        assertThatThrownBy(() -> Topics.ensure(Map.of("bootstrap.servers", nowhere), Topics.standard(1, 1)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("kafka.invalid:9092 cannot be reached");
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
