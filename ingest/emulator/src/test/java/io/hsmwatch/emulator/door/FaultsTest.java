package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.models.EventPosition;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private final EventHubsDoor door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, 1));
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    static Stream<Named<Consumer<Faults>>> breaks() {
        return Stream.of(
                Named.of("TCP connection cut", Faults::cut),
                Named.of("TCP connection reset", Faults::reset),
                Named.of(
                        "reader detached",
                        faults -> faults.detachReaders(
                                Clients.HUB, "0", "amqp:link:detach-forced", "The link was idle.")),
                Named.of(
                        "connection closed",
                        faults -> faults.closeConnections("amqp:connection:forced", "The service restarts.")));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aReaderThatComesBackMissesNothingAndReadsNothingTwice(Consumer<Faults> fault) {
        var reading = clients.opened(Reading.resuming(clients.consumer(door)), Reading::close);
        door.appendAll(Clients.HUB, "0", Clients.bodies(0, 1_000), Clients.NOON);
        reading.await(1);
        fault.accept(door.faults());
        door.appendAll(Clients.HUB, "0", Clients.bodies(1_000, 2_000), Clients.NOON);

        reading.await(2_000);
        assertThat(reading.sequenceNumbers()).isEqualTo(LongRange.of(0, 2_000));
    }

    @Test
    void aBlackHoleSwallowsWhatIsThereAndServesWhoComesNew() {
        var swallowed = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest());
        door.append(Clients.HUB, "0", Clients.body("before"), Clients.NOON);
        swallowed.await(1);

        assertThat(door.faults().blackHole()).isEqualTo(1);
        door.append(Clients.HUB, "0", Clients.body("after"), Clients.NOON);

        clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(2);
        assertThat(swallowed.bodies()).containsExactly("before");
        assertThat(swallowed.failure()).isEmpty();
        // Else the client would wait for an answer to its goodbye.
        door.faults().cut();
    }

    @Test
    void aStalledReaderWaitsInVainUntilItComesAnew() {
        var stalled = clients.reading(clients.consumer(door)).from(0, EventPosition.earliest());
        door.append(Clients.HUB, "0", Clients.body("before"), Clients.NOON);
        stalled.await(1);
        assertThat(door.faults().stallReaders(Clients.HUB, "0")).isEqualTo(1);
        door.append(Clients.HUB, "0", Clients.body("after"), Clients.NOON);

        clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(2);
        assertThat(stalled.bodies()).containsExactly("before");
        assertThat(stalled.failure()).isEmpty();
    }

    @Test
    void aRejectedSendIsNotStoredAndItsSenderIsToldWhy() {
        door.faults().rejectSends(1, "com.microsoft:server-busy", "Too many at once.");
        var producer = clients.producer(door);

        assertThatThrownBy(() -> producer.send(Clients.events(0, 3), Clients.to(0)))
                .cause()
                .isInstanceOfSatisfying(
                        AmqpException.class,
                        e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.SERVER_BUSY_ERROR));
        producer.send(Clients.events(0, 3), Clients.to(0));
        assertThat(producer.getPartitionProperties("0").getLastEnqueuedSequenceNumber())
                .isEqualTo(2);
    }

    @Test
    void aRejectedSendIsStoredOnceWhenItsSenderTriesAgain() {
        door.faults().rejectSends(2, "amqp:internal-error", "Something went wrong.");
        var producer = clients.producer(door.connectionString(Clients.HUB), Clients.retries(2));

        producer.send(Clients.events(0, 3), Clients.to(0));

        assertThat(producer.getPartitionProperties("0").getLastEnqueuedSequenceNumber())
                .isEqualTo(2);
    }

    @Test
    void aSendWithoutAcknowledgementIsStoredTwice() {
        door.faults().withholdAcks(1);
        var impatient = Clients.retries(1).setTryTimeout(Duration.ofSeconds(1));
        var producer = clients.producer(door.connectionString(Clients.HUB), impatient);

        producer.send(Clients.events(0, 3), Clients.to(0));

        assertThat(producer.getPartitionProperties("0").getLastEnqueuedSequenceNumber())
                .isEqualTo(5);
    }

    @Test
    void aFaultOfWhatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> door.faults().trim("other", "0", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other' could not be found");
        assertThatThrownBy(() -> door.faults().trim(Clients.HUB, "1", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the partitions 0 to 0");
    }
}
