package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.messaging.eventhubs.models.EventPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventHubsDoorTest {

    private final EventHubsDoor door = EventHubsDoor.start(DoorSettings.of(Clients.HUB, 4));
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void itIsOpenWithinASecond() {
        var begin = System.nanoTime();
        EventHubsDoor.start(DoorSettings.of(Clients.HUB, 32)).close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsAppendedIsNumberedWithinItsPartition() {
        assertThat(door.append(Clients.HUB, "1", Clients.body("a"), Clients.NOON))
                .isZero();
        assertThat(door.appendAll(Clients.HUB, "1", Clients.bodies(0, 5), Clients.NOON))
                .isEqualTo(1);
        assertThat(door.append("AUDIT", "1", Clients.body("b"), Clients.NOON)).isEqualTo(6);
        assertThat(door.append(Clients.HUB, "2", Clients.body("c"), Clients.NOON))
                .isZero();
    }

    @Test
    void whatIsAppendedWithAKeyCarriesIt() {
        var number = door.appendByKey(Clients.HUB, "hsm", Clients.body("a"), Clients.NOON);

        var event = clients.reading(clients.consumer(door))
                .from(Integer.parseInt(door.partitionOf(Clients.HUB, "hsm")), EventPosition.earliest())
                .await(1)
                .get(0)
                .getData();
        assertThat(event.getPartitionKey()).isEqualTo("hsm");
        assertThat(event.getSequenceNumber()).isEqualTo(number);
        assertThat(event.getEnqueuedTime()).isEqualTo(Clients.NOON);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() ->
                        EventHubsDoor.start(DoorSettings.of(Clients.HUB, 1).withPort(door.port())))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot listen on port " + door.port());
    }

    @Test
    void aClosedDoorSaysSo() {
        door.close();
        door.close();

        assertThatThrownBy(() -> door.append(Clients.HUB, "0", Clients.body("late"), Clients.NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the door is closed");
    }

    @Test
    void aClientThatSpeaksAnotherProtocolIsDroppedAndTheOthersAreServed() throws IOException {
        door.append(Clients.HUB, "0", Clients.body("record"), Clients.NOON);
        try (var stranger = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            stranger.setSoTimeout(10_000);
            assertThat(stranger.getInputStream().readAllBytes()).hasSizeLessThan(200);
        }

        clients.reading(clients.consumer(door))
                .from(0, EventPosition.earliest())
                .await(1);
    }
}
