package io.hsmwatch.emulator.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What a door serves.
 *
 * @param hubs number of partitions by name of the hub; names are compared without regard to case
 * @param key the only shared access key of the namespace; it may send, listen and manage
 * @param port 0 for any free one
 * @param tls serves TLS only, with the key and certificate of this context; empty serves plain TCP only
 * @param retainedBytes how much a partition keeps before its oldest events go
 */
public record DoorSettings(
        Map<String, Integer> hubs, AccessKey key, int port, Optional<SSLContext> tls, long retainedBytes) {

    private static final long RETAINED_BYTES = 64L << 20;
    private static final int MOST_PARTITIONS = 2_000;

    public DoorSettings {
        hubs = Map.copyOf(hubs);
        hubs.forEach(DoorSettings::checkHub);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("door: port must lie between 0 and 65535, not " + port);
        }
        if (retainedBytes <= 0) {
            throw new IllegalArgumentException("door: retained bytes must be positive, not " + retainedBytes);
        }
    }

    /** One hub, a key of its own, any free port, plain TCP, 64 MiB for each partition. */
    public static DoorSettings of(String hub, int partitions) {
        return new DoorSettings(Map.of(hub, partitions), AccessKey.generated(), 0, Optional.empty(), RETAINED_BYTES);
    }

    public DoorSettings withHub(String hub, int partitions) {
        var more = new LinkedHashMap<>(hubs);
        more.put(hub, partitions);
        return new DoorSettings(more, key, port, tls, retainedBytes);
    }

    public DoorSettings withKey(AccessKey other) {
        return new DoorSettings(hubs, other, port, tls, retainedBytes);
    }

    public DoorSettings withPort(int other) {
        return new DoorSettings(hubs, key, other, tls, retainedBytes);
    }

    public DoorSettings withTls(SSLContext context) {
        return new DoorSettings(hubs, key, port, Optional.of(context), retainedBytes);
    }

    public DoorSettings withRetainedBytes(long bytes) {
        return new DoorSettings(hubs, key, port, tls, bytes);
    }

    private static void checkHub(String name, int partitions) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,255}")) {
            throw new IllegalArgumentException("door: hub '" + name
                    + "' must consist of letters, digits, '.', '_' and '-', letter or digit first");
        }
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new IllegalArgumentException("door: hub " + name + " must have between 1 and " + MOST_PARTITIONS
                    + " partitions, not " + partitions);
        }
    }
}
