package io.hsmwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnRecordsTest {

    private static final Instant TIME = Instant.parse("2026-03-01T08:15:30Z");

    @Test
    void whatIsWrittenIsReadBack() {
        var seen = new InventoryObservation("/HSM", "A-1", "P-1", "User", "R-1", "/keys/Card", TIME);
        assertThat(InventoryObservation.parse(seen.encode())).isEqualTo(seen);
        var bare = new InventoryObservation("/hsm", "a-1", null, null, null, null, null);
        assertThat(InventoryObservation.parse(bare.encode())).isEqualTo(bare);
        assertThat(Tick.parse(new Tick(TIME).encode())).isEqualTo(new Tick(TIME));
        assertThat(Watch.parse(new Watch("/HSM", TIME).encode())).isEqualTo(new Watch("/hsm", TIME));
    }

    @Test
    void theFormatCarriesAVersion() {
        assertThat(new Tick(TIME).encode()).hasToString("{\"format\":\"tick/1\",\"time\":\"2026-03-01T08:15:30Z\"}");
        assertThat(new Watch("/hsm", TIME).encode()).asString().contains("watch/1");
    }

    @Test
    void idsAreLowerCaseAndTypesAreAsWritten() {
        var seen = new InventoryObservation("/HSM", "A-1", "P-1", "ServicePrincipal", "R-1", "/", null);
        assertThat(seen.hsm()).isEqualTo("/hsm");
        assertThat(seen.principalId()).isEqualTo("p-1");
        assertThat(seen.principalType()).isEqualTo("ServicePrincipal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"format\":\"tick/2\",\"time\":\"2026-03-01T08:15:30Z\"}",
                "{\"format\":\"tick/1\"}",
                "{\"format\":\"tick/1\",\"time\":\"noon\"}",
                "{\"format\":\"tick/1\",\"time\":5}"
            })
    void aBadRecordSaysWhatIsWrong(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tick.parse(Bytes.of(text)))
                .withMessageMatching("(?s).{10,}");
    }
}
