package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever comes, one verdict and no exception; however it is spelt, the same verdict. {@code -Dseed=} repeats a run. */
final class NormaliserProperties {

    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final String ROLES = "/providers/Microsoft.Authorization/";
    private static final List<Map<String, Object>> RISKY = List.of(
            call("Enigma", "///providers/Microsoft.Authorization/roleAssignments/Aa-1", 201),
            call("Enigma", "/keys/Card" + ROLES + "roleAssignments/Aa-1", 403),
            call("RoleAssignmentDelete", ROLES + "roleAssignments/Aa-1", 200),
            call("Enigma", ROLES + "roleDefinitions/Dd-1", 201),
            call("KeyPurge", "/deletedkeys/Card", 204),
            call("Enigma", "/deletedkeys/Card", 403),
            call("KeyDelete", "/keys/Card", 200),
            call("KeyBackup", "/keys/Card/backup", 200),
            call("BackupCreate", "/backup", 202),
            call("Enigma", "/restore", 202),
            call("Enigma", "/prebackup", 202),
            call("SecurityDomainBackup", "/securitydomain/download", 202),
            call("Enigma", "/securitydomain/upload", 204),
            call("SettingUpdate", "/settings/AllowKeyManagementOperationsThroughARM", 200),
            call("KeyRelease", "/keys/Card/V1/release", 200));

    @BeforeAll
    static void printSeed() {
        System.out.println("seed " + SEED);
    }

    private static List<Map<String, Object>> everything() {
        var activity = Json.activity("Microsoft.Insights/diagnosticSettings/write", Json.HSM_ID, "Start");
        activity.put(
                "properties",
                map("requestbody", Json.write(map("properties", map("logs", List.of(map("category", "AuditEvent")))))));
        return List.of(RISKY.get(0), RISKY.get(4), RISKY.get(14), activity);
    }

    @Test
    void aBrokenRecordIsJudgedOrRejectedAndNeverThrows() {
        var mutations = new Mutations(SEED);
        var normaliser = new Normaliser(Projection.of(
                Arrays.stream(AuditField.values()).map(AuditField::fieldName).toList(), true));
        var records = everything();
        for (int i = 0; i < 20_000; i++) {
            var original = mutations.one(records);
            boolean inBytes = i % 2 == 0;
            var bytes = inBytes
                    ? mutations.broken(Json.write(original))
                    : Bytes.of(Json.write(mutations.strange(original)));
            var message = new RawRecord(
                    RawRecord.Kind.AUDIT, bytes, new Position("t", i, -1), Instant.parse("2026-03-01T08:16:00Z"));
            for (var record : Envelope.split(message)) {
                assertSane(normaliser.normalise(record), bytes);
            }
        }
    }

    private static void assertSane(Normalised normalised, Bytes bytes) {
        if (normalised instanceof Normalised.Rejected rejected) {
            assertThat(rejected.reason()).as("%s: %s", rejected.detail(), bytes).isNotEqualTo(RejectReason.INTERNAL);
        } else if (normalised instanceof Normalised.Accepted accepted) {
            assertThat(accepted.event().hsm()).as("%s", bytes).isNotEmpty();
            assertThat(accepted.event().identity()).hasSize(64);
        }
    }

    @Test
    void spellingNeverChangesTheVerdict() {
        var mutations = new Mutations(SEED);
        for (var record : RISKY) {
            var verdict = verdict(event(record));
            assertThat(verdict.get(0)).isNotEqualTo(AuditAction.UNCLASSIFIED);
            for (int i = 0; i < 200; i++) {
                var spelling = mutations.respelt(record);
                assertThat(verdict(event(Json.raw(spelling), Projection.none())))
                        .as(spelling)
                        .isEqualTo(verdict);
            }
        }
    }

    private static List<Object> verdict(AuditEvent event) {
        return List.of(
                event.action(),
                event.outcome(),
                event.hsm(),
                String.valueOf(event.value(AuditField.CERTAINTY)),
                String.valueOf(event.value(AuditField.USER_ID)),
                String.valueOf(event.value(AuditField.KEY_NAME)),
                String.valueOf(event.value(AuditField.URL_PATH)),
                String.valueOf(event.value(AuditField.ROLE_SCOPE)),
                String.valueOf(event.value(AuditField.TARGET)));
    }
}
