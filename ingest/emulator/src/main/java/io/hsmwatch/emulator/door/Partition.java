package io.hsmwatch.emulator.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A partition of a hub: its log, and who reads it, by consumer group. */
final class Partition {

    private final String id;
    private final PartitionLog log;
    private final Map<String, List<ConsumerLink>> readersByGroup = new HashMap<>();

    Partition(String id, PartitionLog log) {
        this.id = id;
        this.log = log;
    }

    String id() {
        return id;
    }

    PartitionLog log() {
        return log;
    }

    /** Lets a reader in, and those out that its owner level displaces. */
    void join(String group, ConsumerLink newcomer) {
        var present = readers(group);
        OwnerLevels.admit(
                newcomer.ownerLevel(),
                present.stream().map(ConsumerLink::ownerLevel).toList());
        newcomer.ownerLevel()
                .ifPresent(level -> List.copyOf(present)
                        .forEach(reader ->
                                reader.detach(OwnerLevels.displacement(level).error())));
        present.add(newcomer);
    }

    void leave(String group, ConsumerLink reader) {
        readers(group).remove(reader);
    }

    /** Every reader of every group. */
    List<ConsumerLink> readers() {
        return readersByGroup.values().stream().flatMap(List::stream).toList();
    }

    private List<ConsumerLink> readers(String group) {
        return readersByGroup.computeIfAbsent(group.toLowerCase(Locale.ROOT), any -> new ArrayList<>());
    }
}
