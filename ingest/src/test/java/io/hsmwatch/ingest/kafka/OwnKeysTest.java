package io.hsmwatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.Watch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnKeysTest {

    private static final String HSM =
            "/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/managedhsms/birch";

    @Test
    void whatTheInventorySaysStandsWithTheHsmItIsAbout() {
        var observed = new InventoryObservation(HSM, "a", "p", "User", "r", "/", null);

        assertThat(key(Kind.INVENTORY, observed.encode())).isEqualTo(HSM);
    }

    @Test
    void aWatchStandsWithItsHsm() {
        assertThat(key(Kind.WATCH, new Watch(HSM, Instant.EPOCH).encode())).isEqualTo(HSM);
    }

    @Test
    void whatCannotBeReadStandsWithWhereItCameFrom() {
        assertThat(key(Kind.INVENTORY, Bytes.of("{"))).isEqualTo("roles.json");
        assertThat(key(Kind.AUDIT, Bytes.of("no record"))).isEqualTo("roles.json");
    }

    private static String key(Kind kind, Bytes bytes) {
        return OwnKeys.of(new RawRecord(kind, bytes, new Position("roles.json", 1, -1), null));
    }
}
