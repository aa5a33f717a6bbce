package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.ReceiveOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private final EventHubsDoor door =
            EventHubsDoor.start(DoorSettings.of(Clients.HUB, 2).withHub("activity", 1));
    private final Clients clients = new Clients();

    @BeforeEach
    void tenRecordsOneSecondApart() {
        for (var number = 0; number < 10; number++) {
            door.append(Clients.HUB, "0", Clients.body("record " + number), Clients.NOON.plusSeconds(number));
        }
    }

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void earliestIsTheOldestRecord() {
        assertThat(numbersFrom(EventPosition.earliest(), 10)).isEqualTo(LongRange.of(0, 10));
    }

    @Test
    void latestIsWhatComesAfterTheReader() {
        var reading = clients.reading(clients.consumer(door)).from(0, EventPosition.latest());
        Awaiting.until(() -> door.readers(Clients.HUB, "0") == 1);
        door.append(Clients.HUB, "0", Clients.body("new"), Clients.NOON);

        reading.await(1);
        assertThat(reading.bodies()).containsExactly("new");
    }

    @Test
    void anOffsetIsTheLastRecordAlreadyRead() {
        var third = clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(10)
                .get(2)
                .getData()
                .getOffsetString();

        assertThat(numbersFrom(EventPosition.fromOffsetString(third), 7)).isEqualTo(LongRange.of(3, 10));
    }

    @Test
    void aSequenceNumberIsExclusiveUnlessItSaysOtherwise() {
        assertThat(numbersFrom(EventPosition.fromSequenceNumber(6), 3)).isEqualTo(LongRange.of(7, 10));
        assertThat(numbersFrom(EventPosition.fromSequenceNumber(6, true), 4)).isEqualTo(LongRange.of(6, 10));
    }

    @Test
    void aTimeIsThatOfTheLastRecordNotWanted() {
        assertThat(numbersFrom(EventPosition.fromEnqueuedTime(Clients.NOON.plusSeconds(4)), 5))
                .isEqualTo(LongRange.of(5, 10));
    }

    @Test
    void anOffsetBeyondTheEndIsRefused() {
        var failure = clients.reading(clients.consumer(door))
                .from(0, EventPosition.fromOffsetString("99999"))
                .awaitFailure();

        assertThat(failure)
                .isInstanceOfSatisfying(
                        AmqpException.class,
                        e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.ARGUMENT_ERROR));
    }

    @Test
    void offsetsNeedNotBeNumbers() {
        door.faults().writeOffsets(OffsetStyle.GEO_REPLICATED);
        door.appendAll(Clients.HUB, "1", Clients.bodies(0, 3), Clients.NOON);
        var client = clients.consumer(door);
        var offset = clients.reading(client)
                .from(1, EventPosition.earliest())
                .await(3)
                .get(1)
                .getData()
                .getOffsetString();

        assertThat(offset).startsWith("1:7:");
        var reading = clients.reading(client).from(1, EventPosition.fromOffsetString(offset));
        reading.await(1);
        assertThat(reading.sequenceNumbers()).containsExactly(2L);
    }

    @Test
    void aReaderThatWantsToIsToldWhereItsPartitionEnds() {
        var tracking = new ReceiveOptions().setTrackLastEnqueuedEventProperties(true);
        var first = clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest(), tracking)
                .await(1)
                .get(0);

        var end = first.getLastEnqueuedEventProperties();
        assertThat(end.getSequenceNumber()).isEqualTo(9);
        assertThat(end.getEnqueuedTime()).isEqualTo(Clients.NOON.plusSeconds(9));
    }

    @Test
    void whatIsPastItsRetentionIsMissingAndTheRestKeepsItsNumbers() {
        door.faults().trim(Clients.HUB, "0", 6);

        assertThat(numbersFrom(EventPosition.fromSequenceNumber(2), 4)).isEqualTo(LongRange.of(6, 10));
        assertThat(clients.producer(door).getPartitionProperties("0").getBeginningSequenceNumber())
                .isEqualTo(6);
    }

    @Test
    void aHigherOwnerLevelTakesThePartitionAndALowerOneIsRefused() {
        var old = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest(), owner(3));
        old.await(10);
        var newcomer = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest(), owner(4));
        newcomer.await(10);

        assertThat(condition(old.awaitFailure())).isEqualTo(AmqpErrorCondition.LINK_STOLEN);
        var late = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest(), owner(3));
        assertThat(condition(late.awaitFailure())).isEqualTo(AmqpErrorCondition.LINK_STOLEN);
        var shared = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest());
        assertThat(condition(shared.awaitFailure())).isEqualTo(AmqpErrorCondition.LINK_STOLEN);
        assertThat(newcomer.failure()).isEmpty();
    }

    @Test
    void twoReadersWithoutOwnerLevelReadTheSameRecords() {
        assertThat(numbersFrom(EventPosition.earliest(), 10)).hasSize(10);
        assertThat(numbersFrom(EventPosition.earliest(), 10)).hasSize(10);
        assertThat(door.readers(Clients.HUB, "0")).isEqualTo(2);
    }

    @Test
    void hubsAreApart() {
        door.append("activity", "0", Clients.body("start"), Clients.NOON);
        var reading = clients.reading(clients.consumer(door.connectionString("Activity")))
                .from(0, EventPosition.earliest());

        reading.await(1);
        assertThat(reading.bodies()).containsExactly("start");
    }

    private List<Long> numbersFrom(EventPosition position, int count) {
        var reading = clients.reading(clients.consumer(door)).from(0, position);
        reading.await(count);
        return reading.sequenceNumbers();
    }

    private static ReceiveOptions owner(long level) {
        return new ReceiveOptions().setOwnerLevel(level);
    }

    private static AmqpErrorCondition condition(Throwable failure) {
        assertThat(failure).isInstanceOf(AmqpException.class);
        return ((AmqpException) failure).getErrorCondition();
    }
}
