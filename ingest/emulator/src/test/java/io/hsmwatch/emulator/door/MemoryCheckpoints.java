package io.hsmwatch.emulator.door;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.messaging.eventhubs.models.PartitionOwnership;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checkpoints and ownerships of one hub and group. All is lazy: the processor subscribes to the same answer again. */
final class MemoryCheckpoints implements CheckpointStore {

    private final Map<String, PartitionOwnership> ownerships = new ConcurrentHashMap<>();
    private final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();

    @Override
    public Flux<PartitionOwnership> listOwnership(String namespace, String hub, String group) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(ownerships.values())));
    }

    @Override
    public Flux<PartitionOwnership> claimOwnership(List<PartitionOwnership> requested) {
        return Flux.defer(
                () -> Flux.fromStream(requested.stream().map(this::claimed).flatMap(Optional::stream)));
    }

    @Override
    public Flux<Checkpoint> listCheckpoints(String namespace, String hub, String group) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(checkpoints.values())));
    }

    @Override
    public Mono<Void> updateCheckpoint(Checkpoint checkpoint) {
        return Mono.fromRunnable(() -> checkpoints.put(checkpoint.getPartitionId(), checkpoint));
    }

    long ownedBy(String owner) {
        return ownerships.values().stream()
                .filter(ownership -> ownership.getOwnerId().equals(owner))
                .count();
    }

    /** Granted only to who has seen the present state, as by the ETag of a blob. */
    private synchronized Optional<PartitionOwnership> claimed(PartitionOwnership wish) {
        var present = ownerships.get(wish.getPartitionId());
        if (present != null && !Objects.equals(present.getETag(), wish.getETag())) {
            return Optional.empty();
        }
        var granted = new PartitionOwnership()
                .setFullyQualifiedNamespace(wish.getFullyQualifiedNamespace())
                .setEventHubName(wish.getEventHubName())
                .setConsumerGroup(wish.getConsumerGroup())
                .setPartitionId(wish.getPartitionId())
                .setOwnerId(wish.getOwnerId())
                .setLastModifiedTime(System.currentTimeMillis())
                .setETag(UUID.randomUUID().toString());
        ownerships.put(wish.getPartitionId(), granted);
        return Optional.of(granted);
    }
}
