package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A hub: its partitions, and which of them a batch goes to that names none. */
final class Hub {

    private final String name;
    private final Instant created;
    private final List<Partition> partitions;
    private int turn;

    Hub(String name, int partitions, long retainedBytes, Instant created) {
        this.name = name;
        this.created = created;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(id -> new Partition(Integer.toString(id), new PartitionLog(retainedBytes)))
                .toList();
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    List<Partition> partitions() {
        return partitions;
    }

    /** @throws Refusal if there is none of this id */
    Partition partition(String id) {
        return partitions.stream()
                .filter(partition -> partition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchPartition(id, this));
    }

    Partition forKey(String key) {
        return partitions.get(KeyHash.partition(key, partitions.size()));
    }

    Partition inTurn() {
        turn = (turn + 1) % partitions.size();
        return partitions.get(turn);
    }
}
