package io.hsmwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The simulator writes every layout that logs are met in, and knows what it wrote. */
final class SimulatedDayTest {

    private static final Normaliser NORMALISER = new Normaliser(Projection.none());
    private static final Scenario DAY = Scenario.day(20_260_310).withRecordsPerSecond(0.1);

    private static List<RawRecord> raw(SimulatedRecord record) {
        var bytes = Bytes.of(record.body().utf8());
        return Envelope.split(
                new RawRecord(RawRecord.Kind.AUDIT, bytes, new Position(record.hub(), 1, -1), record.arrival()));
    }

    @Test
    void everyRecordIsFiledUnderItsHsmAtItsTimeOrSkippedAsAMetric() {
        Simulator.records(DAY)
                .forEach(record -> raw(record).forEach(raw -> {
                    var normalised = NORMALISER.normalise(raw);
                    assertThat(normalised).isNotInstanceOf(Normalised.Rejected.class);
                    if (normalised instanceof Normalised.Accepted accepted) {
                        assertThat(accepted.event().hsm())
                                .isEqualTo(record.hsm().toLowerCase(Locale.ROOT));
                        assertThat(Duration.between(accepted.event().time(), record.time()))
                                .isZero();
                    }
                }));
    }

    @Test
    void noPartOfAnIncidentIsUnclassified() {
        var actions = Simulator.records(DAY)
                .filter(record -> record.incident().isPresent())
                .flatMap(record -> raw(record).stream())
                .map(record -> Json.event(record, Projection.none()).action())
                .toList();
        assertThat(actions)
                .doesNotContain(AuditAction.UNCLASSIFIED, AuditAction.AZURE_OPERATION)
                .contains(AuditAction.KEY_PURGE, AuditAction.HSM_PURGE, AuditAction.ROLE_ASSIGNMENT_GRANT);
    }
}
