package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventHubProducerClient;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.SendOptions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final int PARTITIONS = 4;

    private final EventHubsDoor door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, PARTITIONS));
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void aBatchIsStoredInOrderInThePartitionItNames() {
        clients.producer(door).send(Clients.events(0, 50), Clients.to(2));

        var reading = clients.reading(clients.consumer(door)).from(2, EventPosition.earliest());

        reading.await(50);
        assertThat(reading.sequenceNumbers()).containsExactlyElementsOf(LongRange.of(0, 50));
        assertThat(reading.bodies())
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(n -> "record " + n).toList());
    }

    @Test
    void whatTheProducerSaysOfAnEventReachesTheReader() {
        var event = new EventData("hello").setContentType("text/plain").setMessageId("m-1");
        event.getProperties().put("colour", "green");
        var before = Instant.now().minusMillis(1);
        var producer = clients.producer(door);
        producer.send(List.of(event), new SendOptions().setPartitionKey("orchard"));

        var partition = Integer.parseInt(door.partitionOf(Clients.HUB, "orchard"));
        var read = clients.reading(clients.consumer(door))
                .from(partition, EventPosition.earliest())
                .await(1)
                .get(0)
                .getData();

        assertThat(read.getBodyAsString()).isEqualTo("hello");
        assertThat(read.getContentType()).isEqualTo("text/plain");
        assertThat(read.getMessageId()).isEqualTo("m-1");
        assertThat(read.getProperties()).containsEntry("colour", "green");
        assertThat(read.getPartitionKey()).isEqualTo("orchard");
        assertThat(read.getOffsetString()).isEqualTo("0");
        assertThat(read.getEnqueuedTime()).isBetween(before, Instant.now());
    }

    @Test
    void aBatchWithAKeyGoesWhereTheKeySaysWithEveryEventKeyed() {
        clients.producer(door).send(Clients.events(0, 10), new SendOptions().setPartitionKey("hsm"));

        var partition = Integer.parseInt(door.partitionOf(Clients.HUB, "hsm"));
        var read = clients.reading(clients.consumer(door))
                .from(partition, EventPosition.earliest())
                .await(10);

        assertThat(read).allMatch(event -> "hsm".equals(event.getData().getPartitionKey()));
    }

    @Test
    void whatNamesNoPartitionIsDealtOutInTurn() {
        var producer = clients.producer(door);
        for (var batch = 0; batch < 2 * PARTITIONS; batch++) {
            producer.send(Clients.events(batch, batch + 1));
        }

        assertThat(LongRange.of(0, PARTITIONS)).allMatch(id -> lastSequenceNumber(producer, id) == 1);
    }

    @Test
    void factsOfHubAndPartitionsAreTold() {
        var producer = clients.producer(door);
        door.appendAll(Clients.HUB, "1", Clients.bodies(0, 3), Clients.NOON);

        assertThat(producer.getEventHubProperties().getName()).isEqualTo(Clients.HUB);
        assertThat(producer.getPartitionIds()).containsExactly("0", "1", "2", "3");
        var empty = producer.getPartitionProperties("0");
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.getLastEnqueuedSequenceNumber()).isEqualTo(-1);
        assertThat(empty.getLastEnqueuedOffset()).isEqualTo("-1");
        var filled = producer.getPartitionProperties("1");
        assertThat(filled.isEmpty()).isFalse();
        assertThat(filled.getBeginningSequenceNumber()).isZero();
        assertThat(filled.getLastEnqueuedSequenceNumber()).isEqualTo(2);
        assertThat(filled.getLastEnqueuedTime()).isEqualTo(Clients.NOON);
    }

    @Test
    void anEventLargerThanAMessageIsRefused() {
        var producer = clients.producer(door);

        assertThatThrownBy(() -> producer.send(List.of(new EventData(new byte[Inlet.MAX_MESSAGE_BYTES]))))
                .isInstanceOfSatisfying(
                        AmqpException.class,
                        e -> assertThat(e.getErrorCondition())
                                .isEqualTo(AmqpErrorCondition.LINK_PAYLOAD_SIZE_EXCEEDED));
    }

    @Test
    void aLargeBatchOfManyFramesComesThrough() {
        var producer = clients.producer(door);
        var batch = producer.createBatch();
        while (batch.tryAdd(new EventData(new byte[10_000]))) {
            // Until it is full.
        }
        producer.send(batch);

        assertThat(batch.getCount()).isGreaterThan(90);
        assertThat(LongRange.of(0, PARTITIONS).stream().mapToLong(id -> lastSequenceNumber(producer, id) + 1))
                .contains((long) batch.getCount());
    }

    private static long lastSequenceNumber(EventHubProducerClient producer, long partition) {
        return producer.getPartitionProperties(Long.toString(partition)).getLastEnqueuedSequenceNumber();
    }
}
