package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.messaging.eventhubs.EventProcessorClient;
import com.azure.messaging.eventhubs.EventProcessorClientBuilder;
import com.azure.messaging.eventhubs.models.EventBatchContext;
import com.azure.messaging.eventhubs.models.EventPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessorTest {

    private static final int PARTITIONS = 4;

    private final EventHubsDoor door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, PARTITIONS));
    private final Clients clients = new Clients();
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    private final Map<String, List<Long>> received = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void aProcessorReadsEverythingInOrderAndGoesOnWhereItStopped() {
        sendToEach(2_500);
        var first = start();
        awaitEach(2_500);
        first.stop();
        sendToEach(500);
        start();
        awaitEach(3_000);

        assertThat(received).hasSize(PARTITIONS);
        assertThat(received.values()).allSatisfy(numbers -> assertThat(numbers).isEqualTo(LongRange.of(0, 3_000)));
    }

    @Test
    void twoProcessorsShareThePartitions() {
        var first = start();
        Awaiting.until(() -> checkpoints.ownedBy(first.getIdentifier()) == PARTITIONS);
        var second = start();
        Awaiting.until(() -> checkpoints.ownedBy(second.getIdentifier()) == PARTITIONS / 2);
        Awaiting.until(() -> checkpoints.ownedBy(first.getIdentifier()) == PARTITIONS / 2);
        abandon(first);
        Awaiting.until(() -> checkpoints.ownedBy(second.getIdentifier()) == PARTITIONS);
        sendToEach(10);

        awaitEach(10);
    }

    private void sendToEach(int count) {
        var producer = clients.producer(door);
        for (var partition = 0; partition < PARTITIONS; partition++) {
            for (var sent = 0; sent < count; sent += 100) {
                producer.send(Clients.events(sent, Math.min(sent + 100, count)), Clients.to(partition));
            }
        }
    }

    private void awaitEach(int count) {
        Awaiting.until(() -> received.size() == PARTITIONS
                && received.values().stream().allMatch(numbers -> numbers.size() >= count));
    }

    private EventProcessorClient start() {
        var processor = new EventProcessorClientBuilder()
                .connectionString(door.connectionString(Clients.HUB))
                .consumerGroup(Clients.GROUP)
                .checkpointStore(checkpoints)
                .retryOptions(Clients.retries(0))
                .initialPartitionEventPosition(partition -> EventPosition.earliest())
                .loadBalancingUpdateInterval(Duration.ofSeconds(1))
                .partitionOwnershipExpirationInterval(Duration.ofSeconds(5))
                .processEventBatch(this::process, 100, Duration.ofMillis(200))
                // Losing a partition to another processor, or a stop, is told as an error: there is nothing to do.
                .processError(error -> {})
                .buildEventProcessorClient();
        processor.start();
        return clients.opened(processor, ProcessorTest::abandon);
    }

    private void process(EventBatchContext batch) {
        if (batch.getEvents().isEmpty()) {
            return;
        }
        // First, for the test stops the processor as soon as it sees the numbers.
        batch.updateCheckpoint();
        var numbers = received.computeIfAbsent(
                batch.getPartitionContext().getPartitionId(), id -> new CopyOnWriteArrayList<>());
        batch.getEvents().forEach(event -> numbers.add(event.getSequenceNumber()));
    }

    /** Now and then a processor waits ten seconds for one of its own readers: the test has seen all it wants. */
    private static void abandon(EventProcessorClient processor) {
        try {
            processor.stop(Duration.ofSeconds(1));
        } catch (IllegalStateException timeout) {
            assertThat(timeout).hasMessageContaining("Timeout");
        }
    }
}
