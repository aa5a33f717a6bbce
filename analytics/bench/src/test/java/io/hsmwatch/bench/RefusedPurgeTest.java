package io.hsmwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.correlate.Signal;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RefusedPurgeTest {

    private static final Instant TIME = Instant.parse("2026-03-10T09:00:00Z");

    @BeforeAll
    static void thisIsTheProgramsHome() {
        System.setProperty("hsmwatch.home", Path.of("../..").toAbsolutePath().toString());
    }

    @Test
    void everyRefusedPurgeIsAFindingOfItsOwn() {
        assertThat(alertOf(1)).isNotIn("none", alertOf(2));
    }

    private static String alertOf(long number) {
        var record = RawRecord.audit(RefusedPurge.of(number, TIME), new Position("bench", number, -1));
        return Shipped.path().read(record).signals().stream()
                .filter(Signal.Found.class::isInstance)
                .map(Signal.Found.class::cast)
                .map(found -> found.finding().alertId())
                .findFirst()
                .orElse("none");
    }
}
