package io.hsmwatch.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real broker: it is quick enough for a unit test. */
final class EmbeddedBrokerTest {

    private static final Topic LETTERS = Topic.kept("letters", 1, 1);

    @TempDir
    Path dir;

    @Test
    void aRestartOverTheSameFolderKeepsWhatWasWritten() throws Exception {
        try (var broker = EmbeddedBroker.start(dir)) {
            Topics.ensure(client(broker), List.of(LETTERS));
            produce(broker, "alpha");
        }
        try (var broker = EmbeddedBroker.start(dir)) {
            Topics.ensure(client(broker), List.of(LETTERS));
            produce(broker, "beta");
            assertThat(consume(broker, 2)).containsExactly("alpha", "beta");
        }
    }

    @Test
    void itsAddressIsInAFileForAsLongAsItRuns() throws IOException {
        Path address = dir.resolve("bootstrap.servers");
        try (var broker = EmbeddedBroker.start(dir)) {
            assertThat(address).hasContent(broker.bootstrapServers());
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
        assertThat(address).doesNotExist();
    }

    @Test
    void aSecondBrokerOverTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var broker = EmbeddedBroker.start(dir)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(dir))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("another program is using the broker folder")
                    .hasMessageContaining(dir.toString());
            Topics.ensure(client(broker), List.of(LETTERS));
            produce(broker, "still here");
            assertThat(consume(broker, 1)).containsExactly("still here");
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void produce(EmbeddedBroker broker, String text) throws Exception {
        try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(LETTERS.name(), text)).get();
        }
    }

    private static List<String> consume(EmbeddedBroker broker, int count) {
        var partition = new TopicPartition(LETTERS.name(), 0);
        var read = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int polls = 0; read.size() < count && polls < 100; polls++) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> read.add(record.value()));
            }
        }
        return read;
    }
}
