package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.models.EventPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final EventHubsDoor door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, 2));
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void aWrongKeyOpensNothing() {
        var other = AccessKey.generated().secret();
        var wrong =
                door.connectionString(Clients.HUB).replaceFirst("SharedAccessKey=[^;]*", "SharedAccessKey=" + other);

        assertThat(failure(wrong, 0)).isEqualTo(AmqpErrorCondition.UNAUTHORIZED_ACCESS);
        assertThatThrownBy(() -> clients.producer(wrong, Clients.retries(0)).getEventHubProperties())
                .isInstanceOf(AmqpException.class);
    }

    @Test
    void aHubThatIsNotThereIsMissedAtOnce() {
        assertThat(failure(door.connectionString("other"), 0)).isEqualTo(AmqpErrorCondition.NOT_FOUND);
        assertThatThrownBy(() -> clients.producer(door.connectionString("other"), Clients.retries(0))
                        .getEventHubProperties())
                .isInstanceOf(AmqpException.class)
                .hasMessageContaining("could not be found");
    }

    @Test
    void aPartitionThatIsNotThereIsMissedAtOnce() {
        assertThat(failure(door.connectionString(Clients.HUB), 7))
                .isEqualTo(AmqpErrorCondition.ARGUMENT_OUT_OF_RANGE_ERROR);
        assertThatThrownBy(() -> clients.producer(door).send(Clients.events(0, 2), Clients.to(7)))
                .isInstanceOf(AmqpException.class)
                .hasMessageContaining("Partition '7' is invalid");
    }

    @Test
    void aRefusedTokenFailsTheReaderAndTheNextOneIsTaken() {
        door.append(Clients.HUB, "0", Clients.body("record"), Clients.NOON);
        door.faults().refuseTokens(1);

        assertThat(failure(door.connectionString(Clients.HUB), 0)).isEqualTo(AmqpErrorCondition.UNAUTHORIZED_ACCESS);
        clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(1);
    }

    @Test
    void theKeyIsNotShownByAccident() {
        var settings = DoorSettings.of(Clients.HUB, 1);

        assertThat(settings.toString()).doesNotContain(settings.key().secret());
    }

    private AmqpErrorCondition failure(String connectionString, int partition) {
        var failure = clients.reading(clients.consumer(connectionString))
                .from(partition, EventPosition.earliest())
                .awaitFailure();
        assertThat(failure).isInstanceOf(AmqpException.class);
        return ((AmqpException) failure).getErrorCondition();
    }
}
