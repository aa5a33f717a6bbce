package io.hsmwatch.emulator.door;

import com.azure.core.amqp.AmqpRetryMode;
import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.EventHubConsumerAsyncClient;
import com.azure.messaging.eventhubs.EventHubProducerClient;
import com.azure.messaging.eventhubs.models.SendOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Clients of the SDK at a door; closed together. */
final class Clients implements AutoCloseable {

    static final String HUB = "audit";
    static final String GROUP = "$Default";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Runnable> closings = new ArrayList<>();

    EventHubProducerClient producer(EventHubsDoor door) {
        return producer(door.connectionString(HUB), retries(0));
    }

    EventHubProducerClient producer(String connectionString, AmqpRetryOptions retries) {
        return opened(
                new EventHubClientBuilder()
                        .connectionString(connectionString)
                        .retryOptions(retries)
                        .buildProducerClient(),
                EventHubProducerClient::close);
    }

    EventHubConsumerAsyncClient consumer(EventHubsDoor door) {
        return consumer(door.connectionString(HUB));
    }

    EventHubConsumerAsyncClient consumer(String connectionString) {
        return opened(
                new EventHubClientBuilder()
                        .connectionString(connectionString)
                        .consumerGroup(GROUP)
                        .retryOptions(retries(0))
                        .buildAsyncConsumerClient(),
                EventHubConsumerAsyncClient::close);
    }

    Reading reading(EventHubConsumerAsyncClient client) {
        return opened(new Reading(client), Reading::close);
    }

    <T> T opened(T client, Consumer<T> closing) {
        closings.add(0, () -> closing.accept(client));
        return client;
    }

    static AmqpRetryOptions retries(int count) {
        return new AmqpRetryOptions()
                .setMode(AmqpRetryMode.FIXED)
                .setDelay(Duration.ofMillis(50))
                .setTryTimeout(Duration.ofSeconds(5))
                .setMaxRetries(count);
    }

    static SendOptions to(int partition) {
        return new SendOptions().setPartitionId(Integer.toString(partition));
    }

    static List<EventData> events(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new EventData("record " + number))
                .toList();
    }

    static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> bodies(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> body("record " + number))
                .toList();
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
    }
}
