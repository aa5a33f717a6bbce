package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IncidentsTest {

    private static final Scenario DAY = Scenario.day(41).withRecordsPerSecond(0.05);
    private static final List<Parsed> RECORDS = Simulator.records(DAY)
            .filter(record -> record.incident().isPresent())
            .map(Parsed::of)
            .toList();

    @Test
    void everyIncidentAskedForIsPlantedOnce() {
        assertThat(Simulator.planted(DAY).stream().map(PlantedIncident::incident))
                .containsExactlyInAnyOrder(Incident.values());
    }

    @Test
    void everyPlantedIncidentHasARecordOfItsTimeAndResource() {
        assertThat(Simulator.planted(DAY))
                .allSatisfy(planted -> assertThat(decisive(planted.incident())).isNotEmpty());
    }

    @Test
    void theRefusedPurgeOpensTheDayAndTheOthersAreSpreadOverIt() {
        var order = Simulator.planted(DAY);
        assertThat(order.get(0).incident()).isEqualTo(Incident.PURGE_REFUSED);
        assertThat(order.get(0).time()).isBefore(DAY.start().plus(DAY.length().dividedBy(50)));
        assertThat(order.get(order.size() - 1).time())
                .isBetween(DAY.end().minus(Duration.ofHours(5)), DAY.end().minus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "PURGE_REFUSED, KeyPurge, /deletedkeys/[^/]+, 403",
        "PURGE_DONE, KeyPurge, /deletedkeys/[^/]+, 204",
        "ADMIN_GRANTED_TO_USER, RoleAssignmentCreate, /providers/microsoft.authorization/roleassignments/[^/]+, 201",
        "OFFICER_GRANTED_TO_USER, RoleAssignmentCreate, /providers/microsoft.authorization/roleassignments/[^/]+, 201",
        "ROLE_GRANTED_UNVERIFIED, RoleAssignmentCreate, /keys/[^/]+/providers/[^/]+/roleassignments/[^/]+, 201",
        "BACKUP_MISSED, BackupCreate, /backup, 403",
        "HSM_WIDE_GRANT, RoleAssignmentCreate, /keys/providers/microsoft.authorization/roleassignments/[^/]+, 201",
        "CUSTOM_ROLE_WRITTEN, RoleDefinitionCreate, /providers/microsoft.authorization/roledefinitions/[^/]+, 201",
        "SECURITY_DOMAIN_DOWNLOADED, SecurityDomainBackup, /securitydomain/download, 202",
        "SECURITY_DOMAIN_UPLOADED, SecurityDomainRestore, /securitydomain/upload, 202",
        "KEY_RESTORED, KeyRestore, /keys/restore, 200",
        "FULL_RESTORE, RestoreCreate, /restore, 202",
        "ARM_TRUST_ENABLED, SettingUpdate, /settings/allowkeymanagementoperationsthrougharm, 200"
    })
    void anIncidentOnTheHsmIsTheCallThatItsNameSays(Incident incident, String operation, String path, int status) {
        assertThat(decisive(incident)).isNotEmpty().allSatisfy(call -> {
            assertThat(call.operation()).isEqualTo(operation);
            assertThat(call.path()).matches(path);
            assertThat(call.status()).isEqualTo(status);
            assertThat(call.json().get("resultType").asText()).isEqualTo("Success");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AZURE_OWNER_GRANTED_TO_USER, Microsoft.Authorization/roleAssignments/write, Created",
        "HSM_DELETED, Microsoft.KeyVault/managedHSMs/delete, OK",
        "HSM_PURGED, Microsoft.KeyVault/locations/deletedManagedHsms/purge/action, OK",
        "DIAGNOSTICS_DELETED, Microsoft.Insights/diagnosticSettings/delete, OK",
        "DIAGNOSTICS_WEAKENED, Microsoft.Insights/diagnosticSettings/write, OK",
        "LOG_TRANSPORT_DELETED, Microsoft.EventHub/namespaces/eventhubs/delete, OK",
        "NETWORK_OPENED, Microsoft.KeyVault/managedHSMs/write, OK"
    })
    void anIncidentInAzureIsARequestThatStartsAndEndsWell(Incident incident, String operation, String status) {
        var events = records(incident);

        assertThat(events).hasSizeGreaterThanOrEqualTo(2).allSatisfy(event -> {
            assertThat(event.operation()).isEqualToIgnoringCase(operation);
            assertThat(event.record().hub()).isEqualTo(SimulatedRecord.ACTIVITY);
        });
        assertThat(events.stream()
                        .map(event -> event.json().at("/properties/statusCode").asText()))
                .contains(status);
    }

    @Test
    void theKeyThatIsPurgedWasDeletedBefore() {
        var calls = records(Incident.PURGE_DONE);
        var deleted = calls.stream()
                .filter(call -> call.operation().equals("KeyDelete"))
                .findFirst()
                .orElseThrow();
        var purged = decisive(Incident.PURGE_DONE).get(0);

        assertThat(deleted.record().time()).isBefore(purged.record().time());
        assertThat(purged.path()).isEqualTo("/deleted" + deleted.path().substring(1));
    }

    @Test
    void theInventoryTellsWhichRolesUsersGot() {
        assertThat(grant(Incident.ADMIN_GRANTED_TO_USER)).satisfies(grant -> {
            assertThat(grant.principalType()).isEqualTo("User");
            assertThat(grant.roleDefinitionId()).endsWith("a290e904-7015-4bba-90c8-60543313cdb4");
            assertThat(grant.scope()).isEqualTo("/");
        });
        assertThat(grant(Incident.OFFICER_GRANTED_TO_USER)).satisfies(grant -> {
            assertThat(grant.principalType()).isEqualTo("User");
            assertThat(grant.roleDefinitionId()).endsWith("515eb02d-2335-4d2d-92f2-b1cbdf9c3778");
        });
        assertThat(grant(Incident.HSM_WIDE_GRANT)).satisfies(grant -> {
            assertThat(grant.principalType()).isEqualTo("Group");
            assertThat(grant.roleDefinitionId()).endsWith("21dbd100-6940-42c2-9190-5d6cb909625b");
            assertThat(grant.scope()).isEqualTo("/keys");
        });
    }

    @Test
    void noInventoryTellsWhoGotTheUnverifiedRole() {
        assertThat(Simulator.grants(DAY).stream().map(Grant::assignmentId))
                .doesNotContain(assignmentOf(Incident.ROLE_GRANTED_UNVERIFIED));
    }

    @Test
    void ownerOfTheResourceGroupIsGivenToAUser() {
        var body = start(Incident.AZURE_OWNER_GRANTED_TO_USER).requestBody().get("Properties");

        assertThat(body.get("PrincipalType").asText()).isEqualTo("User");
        assertThat(body.get("RoleDefinitionId").asText()).endsWith("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
        assertThat(body.get("Scope").asText())
                .isEqualToIgnoringCase(
                        planted(Incident.AZURE_OWNER_GRANTED_TO_USER).hsm());
    }

    @Test
    void theWeakenedSettingSendsNoAuditEventsAnyMore() {
        var log = start(Incident.DIAGNOSTICS_WEAKENED).requestBody().at("/properties/logs/0");

        assertThat(log.get("category").asText()).isEqualTo("AuditEvent");
        assertThat(log.get("enabled").asBoolean()).isFalse();
    }

    @Test
    void theOpenedNetworkLetsEverybodyIn() {
        var properties = start(Incident.NETWORK_OPENED).requestBody().get("properties");

        assertThat(properties.get("publicNetworkAccess").asText()).isEqualTo("Enabled");
        assertThat(properties.at("/networkAcls/defaultAction").asText()).isEqualTo("Allow");
    }

    @Test
    void theHsmIsPurgedAfterItWasDeletedAndNeverSeenOtherwise() {
        var deleted = planted(Incident.HSM_DELETED);
        var purged = planted(Incident.HSM_PURGED);

        assertThat(deleted.time()).isBefore(purged.time());
        assertThat(purged.hsm()).endsWith("/deletedmanagedhsms/orchard-retired");
        assertThat(Simulator.records(DAY).filter(record -> record.hsm().contains("ORCHARD-RETIRED")))
                .allSatisfy(record -> assertThat(record.incident()).isPresent());
    }

    @Test
    void aMissedBackupIsAGapOfMoreThanTwoIntervalsThatEndsBeforeTheDay() {
        var missed = planted(Incident.BACKUP_MISSED);
        var accepted = Simulator.records(DAY)
                .filter(record -> record.hsm().equalsIgnoreCase(missed.hsm()))
                .map(Parsed::of)
                .filter(record -> record.path().equals("/backup") && record.status() == 202)
                .map(record -> record.record().time())
                .toList();
        var before = accepted.stream()
                .filter(missed.time()::isAfter)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var after = accepted.stream()
                .filter(missed.time()::isBefore)
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(Duration.between(before, after)).isGreaterThan(Duration.ofHours(13));
        assertThat(after).isBefore(DAY.end());
    }

    @Test
    void whatDoesNotFitIntoAShortLoadIsNotSaidToBePlanted() {
        var load = Scenario.load(41, 5_000);
        var planted =
                Simulator.planted(load).stream().map(PlantedIncident::incident).toList();
        var seen = Simulator.records(load)
                .flatMap(record -> record.incident().stream())
                .distinct();

        assertThat(planted).hasSize(Incident.values().length - 1).doesNotContain(Incident.BACKUP_MISSED);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        planted.stream().map(Incident::label).toList());
    }

    @Test
    void aScenarioWithoutIncidentsHasNone() {
        var quiet = DAY.withIncidents(Set.of());

        assertThat(Simulator.planted(quiet)).isEmpty();
        assertThat(Simulator.records(quiet))
                .allMatch(record -> record.incident().isEmpty());
    }

    private static PlantedIncident planted(Incident incident) {
        return Simulator.planted(DAY).stream()
                .filter(planted -> planted.incident() == incident)
                .findFirst()
                .orElseThrow();
    }

    private static List<Parsed> records(Incident incident) {
        return RECORDS.stream()
                .filter(record -> record.record().incident().equals(Optional.of(incident.label())))
                .toList();
    }

    private static List<Parsed> decisive(Incident incident) {
        var planted = planted(incident);
        return records(incident).stream()
                .filter(record -> record.record().time().equals(planted.time()))
                .filter(record -> record.record().hsm().toLowerCase(Locale.ROOT).equals(planted.hsm()))
                .toList();
    }

    private static Parsed start(Incident incident) {
        return decisive(incident).get(0);
    }

    private static Grant grant(Incident incident) {
        return Simulator.grants(DAY).stream()
                .filter(grant -> grant.assignmentId().equals(assignmentOf(incident)))
                .findFirst()
                .orElseThrow();
    }

    private static String assignmentOf(Incident incident) {
        var path = decisive(incident).get(0).path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
