package io.hsmwatch.emulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void theNodesAreKnownByName() {
        assertThat(Address.parse("$cbs")).isEqualTo(new Address.TokenNode());
        assertThat(Address.parse("$management")).isEqualTo(new Address.ManagementNode());
    }

    @Test
    void aHubAPartitionAndAGroupAreToldApart() {
        assertThat(Address.parse("audit")).isEqualTo(new Address.OfHub("audit"));
        assertThat(Address.parse("audit/Partitions/3")).isEqualTo(new Address.OfPartition("audit", "3"));
        assertThat(Address.parse("audit/ConsumerGroups/$Default/Partitions/3"))
                .isEqualTo(new Address.OfGroup("audit", "$Default", "3"));
    }

    @Test
    void theCaseOfTheWordsBetweenDoesNotMatter() {
        assertThat(Address.parse("audit/consumergroups/$default/partitions/3"))
                .isEqualTo(new Address.OfGroup("audit", "$default", "3"));
    }

    @Test
    void anAddressMayBeWrittenAsAUrl() {
        assertThat(Address.parse("amqps://ns.example/audit/Partitions/3"))
                .isEqualTo(new Address.OfPartition("audit", "3"));
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(Address.parse(null)).isEqualTo(new Address.Unknown(""));
        assertThat(Address.parse("audit/Publishers/x")).isEqualTo(new Address.Unknown("audit/Publishers/x"));
    }
}
