package io.hsmwatch.emulator.door;

import com.azure.messaging.eventhubs.EventHubConsumerAsyncClient;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.PartitionEvent;
import com.azure.messaging.eventhubs.models.ReceiveOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** What the subscriptions of one client receive, in the order in which it comes, and how they end. */
final class Reading implements AutoCloseable {

    private final EventHubConsumerAsyncClient client;
    private final Disposable.Composite subscriptions = Disposables.composite();
    private final List<PartitionEvent> received = new CopyOnWriteArrayList<>();
    private volatile @Nullable Throwable failure;

    Reading(EventHubConsumerAsyncClient client) {
        this.client = client;
    }

    /** Reads partition 0 from its first record, and goes on behind the last one whenever the link is lost. */
    static Reading resuming(EventHubConsumerAsyncClient client) {
        var reading = new Reading(client);
        var events = Flux.defer(() -> client.receiveFromPartition("0", reading.next()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofMillis(50)))
                .repeat();
        reading.subscriptions.add(events.subscribe(reading.received::add));
        return reading;
    }

    private EventPosition next() {
        return received.isEmpty()
                ? EventPosition.earliest()
                : EventPosition.fromSequenceNumber(
                        received.get(received.size() - 1).getData().getSequenceNumber());
    }

    Reading from(int partition, EventPosition position) {
        return from(partition, position, new ReceiveOptions());
    }

    Reading from(int partition, EventPosition position, ReceiveOptions options) {
        subscriptions.add(client.receiveFromPartition(Integer.toString(partition), position, options)
                .subscribe(received::add, error -> failure = error));
        return this;
    }

    List<PartitionEvent> await(int count) {
        Awaiting.until(() -> received.size() >= count);
        return received();
    }

    Throwable awaitFailure() {
        Awaiting.until(() -> failure != null);
        return failure().orElseThrow();
    }

    List<PartitionEvent> received() {
        return List.copyOf(received);
    }

    List<Long> sequenceNumbers() {
        return received.stream()
                .map(event -> event.getData().getSequenceNumber())
                .toList();
    }

    List<String> bodies() {
        return received.stream().map(event -> event.getData().getBodyAsString()).toList();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        subscriptions.dispose();
    }
}
