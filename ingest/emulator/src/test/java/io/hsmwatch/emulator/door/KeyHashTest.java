package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyHashTest {

    /** The hashes are what the SDK's buffered producer computes for these keys. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, -16220",
        "hsm, -14690",
        "twelve-bytes, 14053",
        "sixteen-bytes-ok, 30099",
        "exactly thirteen is not twelve, -32135",
        "ü-then-ascii-tail, 17785",
        "/subscriptions/0/resourcegroups/rg/providers/microsoft.keyvault/managedhsms/orchard, -21431"
    })
    void aKeyHashesAsInTheSdk(String key, short hash) {
        assertThat(KeyHash.hash(key)).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({"a, 0", "hsm, 2", "sixteen-bytes-ok, 3", "twelve-bytes, 1", "ü-then-ascii-tail, 1"})
    void aNegativeHashFindsItsPartitionToo(String key, int partition) {
        assertThat(KeyHash.partition(key, 4)).isEqualTo(partition);
    }
}
