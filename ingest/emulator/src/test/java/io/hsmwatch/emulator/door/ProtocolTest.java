package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.messaging.eventhubs.models.EventPosition;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private static final String READERS = "audit/ConsumerGroups/$Default/Partitions/0";
    private static final int LARGE = 100_000;

    private final AccessKey key = AccessKey.generated();
    private final EventHubsDoor door =
            EventHubsDoor.start(DoorSettings.of(Clients.HUB, 2).withKey(key));
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
        door.close();
    }

    @Test
    void aLinkWithoutATokenIsRefused() {
        var client = client();

        refuses(client, client.receive(READERS, "here"), "amqp:unauthorized-access");
        refuses(client, client.send(Clients.HUB), "amqp:unauthorized-access");
    }

    @Test
    void anAddressThatMeansNothingIsRefused() {
        var client = client().authorise(key, Clients.HUB);

        refuses(client, client.send("audit/publishers/one"), "amqp:not-found");
        refuses(client, client.receive("audit", "here"), "amqp:not-found");
    }

    @Test
    void bytesThatAreNoMessageAreRejectedAndTheLinkStaysOpen() {
        var client = client().authorise(key, Clients.HUB);
        var link = client.send(Clients.HUB);
        var delivery = RawClient.send(link, new byte[] {0, 0x53, 0x75, 1, 2});
        client.until(() -> delivery.getRemoteState() != null);

        assertThat(delivery.getRemoteState())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(
                                        rejected.getError().getCondition().toString())
                                .isEqualTo("amqp:decode-error"));
        assertThat(link.getRemoteState()).isEqualTo(EndpointState.ACTIVE);
    }

    @Test
    void aMessageThatIsTooLargeEndsItsLink() {
        var client = client().authorise(key, Clients.HUB);
        var link = client.send(Clients.HUB);
        RawClient.send(link, new byte[Inlet.MAX_MESSAGE_BYTES + 1]);

        refuses(client, link, "amqp:link:message-size-exceeded");
    }

    @Test
    void aClientWithNothingToDoIsKeptAlive() {
        var client = clients.opened(new RawClient(door, 4_000), RawClient::close);
        var opened = client.bytesRead();

        client.until(() -> client.bytesRead() >= opened + 16);
    }

    @Test
    void aReaderThatTakesNothingOffItsSocketFillsNoMemoryAndHoldsUpNobody() {
        door.appendAll(Clients.HUB, "0", Collections.nCopies(400, new byte[LARGE]), Clients.NOON);
        door.append(Clients.HUB, "1", Clients.body("record"), Clients.NOON);
        var client = client().authorise(key, Clients.HUB);
        var link = client.receive(READERS, "here");
        link.flow(1_000);
        var received = new AtomicInteger();
        client.until(() -> RawClient.take(link) > 0);

        clients.reading(clients.consumer(door))
                .from(1, EventPosition.earliest())
                .await(1);
        door.faults().trim(Clients.HUB, "0", 400);
        door.append(Clients.HUB, "0", Clients.body("last"), Clients.NOON);

        // What was under way when the rest was forgotten comes, and then the last, which alone is small.
        client.until(() -> {
            var size = RawClient.take(link);
            received.addAndGet(size > 0 ? 1 : 0);
            return size > 0 && size < LARGE;
        });
        assertThat(received.get()).isBetween(2, 300);
    }

    @Test
    void aBlackHoleStoresNothingOfWhatItSwallows() {
        var client = client().authorise(key, Clients.HUB);
        var link = client.send("audit/Partitions/0");
        door.faults().blackHole();
        RawClient.send(
                link, new EventEncoder().plain(Clients.body("lost"), Map.of()).bareMessage());
        client.until(() -> true);

        // A whole exchange with another client: since then the door has looked at every socket it still looks at.
        assertThat(clients.producer(door).getPartitionProperties("0").isEmpty()).isTrue();
    }

    private RawClient client() {
        return clients.opened(new RawClient(door, 0), RawClient::close);
    }

    private static void refuses(RawClient client, Link link, String condition) {
        client.until(() -> link.getRemoteState() == EndpointState.CLOSED);
        assertThat(link.getRemoteCondition().getCondition().toString()).isEqualTo(condition);
    }
}
