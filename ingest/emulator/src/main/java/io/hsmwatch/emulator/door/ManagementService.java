package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers {@code READ} at {@code $management}: facts about a hub or a partition. */
final class ManagementService implements Function<Request, Answer> {

    private static final String HUB = "com.microsoft:eventhub";
    private static final String PARTITION = "com.microsoft:partition";

    /** The year 1, which .NET means by "never". */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final Namespace namespace;

    ManagementService(Namespace namespace) {
        this.namespace = namespace;
    }

    @Override
    public Answer apply(Request request) {
        var operation = request.required("operation");
        var type = request.required("type");
        var name = request.required("name");
        namespace.tokens().check(request.required("security_token"), name, Instant.now());
        var hub = namespace.hub(name);
        if (operation.equals("READ") && type.equals(HUB)) {
            return Answer.ok(facts(hub));
        }
        if (operation.equals("READ") && type.equals(PARTITION)) {
            return Answer.ok(facts(hub, hub.partition(request.required("partition"))));
        }
        throw Refusal.notImplemented("There is no operation '" + operation + "' of '" + type + "'.");
    }

    private static Map<String, Object> facts(Hub hub) {
        return Map.of(
                "name", hub.name(),
                "type", HUB,
                "created_at", Date.from(hub.created()),
                "partition_count", hub.partitions().size(),
                // An array becomes an AMQP array; the SDK cannot read a list.
                "partition_ids", hub.partitions().stream().map(Partition::id).toArray(String[]::new));
    }

    private static Map<String, Object> facts(Hub hub, Partition partition) {
        var log = partition.log();
        var last = log.last();
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", hub.name());
        facts.put("type", PARTITION);
        facts.put("partition", partition.id());
        facts.put("begin_sequence_number", log.firstSequenceNumber());
        facts.put("last_enqueued_sequence_number", log.nextSequenceNumber() - 1);
        facts.put("last_enqueued_offset", last == null ? "-1" : last.offset());
        facts.put("last_enqueued_time_utc", Date.from(last == null ? NEVER : last.enqueued()));
        facts.put("is_partition_empty", log.isEmpty());
        return facts;
    }
}
