package io.hsmwatch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QuietBackgroundProperties {

    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final Pattern DANGEROUS_NAME = Pattern.compile(
            "(?i)purge|restore|securitydomain|keydelete|recover|release|import|settingupdate|roledefinition(create|delete)"
                    + "|ekm|managedhsms/|/delete|diagnosticsettings/write|elevate|locks|eventhub");
    private static final Pattern DANGEROUS_PATH =
            Pattern.compile("restore|securitydomain|/settings/.|release|recover|ekm|roledefinitions/.|/keys/providers");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void noOrdinaryRecordLooksLikeAnIncident(long seed) {
        assertThat(ordinary(seed)).allSatisfy(record -> {
            assertThat(record.operation()).doesNotContainPattern(DANGEROUS_NAME);
            assertThat(record.path()).doesNotContainPattern(DANGEROUS_PATH);
        });
    }

    /** Grants and missed backups are told from ordinary ones by more than a name or a path. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void theSameLookFindsTheIncidentsThatShowInNameOrPath(long seed) {
        var inconspicuous = EnumSet.of(
                Incident.ADMIN_GRANTED_TO_USER,
                Incident.OFFICER_GRANTED_TO_USER,
                Incident.ROLE_GRANTED_UNVERIFIED,
                Incident.AZURE_OWNER_GRANTED_TO_USER,
                Incident.BACKUP_MISSED);
        var found = Simulator.records(day(seed))
                .map(Parsed::of)
                .filter(record -> DANGEROUS_NAME.matcher(record.operation()).find()
                        || DANGEROUS_PATH.matcher(record.path()).find())
                .flatMap(record -> record.record().incident().stream());

        assertThat(found.distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(inconspicuous).stream()
                        .map(Incident::label)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void ordinaryCallsOnDeletedKeysAreReads(long seed) {
        assertThat(ordinary(seed).filter(record -> record.path().startsWith("/deletedkeys")))
                .isNotEmpty()
                .allSatisfy(record -> {
                    assertThat(record.status()).isIn(200, 401);
                    assertThat(record.operation()).isIn("KeyGetDeleted", "KeyListDeleted", "Authentication");
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void ordinaryGrantsGoToGroupsOnly(long seed) {
        assertThat(Simulator.grants(day(seed).withIncidents(Set.of())))
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.principalType()).isEqualTo("Group"));
        assertThat(ordinary(seed)
                        .filter(record -> !record.requestBody()
                                .at("/Properties/PrincipalType")
                                .isMissingNode()))
                .allSatisfy(record -> assertThat(record.requestBody()
                                .at("/Properties/PrincipalType")
                                .asText())
                        .isEqualTo("Group"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void everyOrdinaryLocalGrantIsKnownToTheInventory(long seed) {
        var known =
                Simulator.grants(day(seed)).stream().map(Grant::assignmentId).toList();

        assertThat(ordinary(seed)
                        .filter(record -> record.status() == 201)
                        .map(record -> record.path().substring(record.path().lastIndexOf('/') + 1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.hsmwatch.emulator.Seeds#some")
    void everyHsmIsBackedUpAtLeastEverySixHours(long seed) {
        var scenario = day(seed).withIncidents(Set.of());
        var backups = Simulator.records(scenario)
                .map(Parsed::of)
                .filter(record -> record.path().equals("/backup") && record.status() == 202)
                .toList();

        for (var hsm : Organisation.of(scenario.hsmNames()).hsms()) {
            var times = backups.stream()
                    .filter(record -> record.record().hsm().equals(hsm.resourceId()))
                    .map(record -> record.record().time())
                    .sorted()
                    .toList();
            assertThat(longestGap(scenario, times)).as(hsm.name()).isLessThanOrEqualTo(SIX_HOURS);
        }
    }

    private static Duration longestGap(Scenario scenario, List<Instant> times) {
        var longest = Duration.ZERO;
        var before = scenario.start();
        for (var time : Stream.concat(times.stream(), Stream.of(scenario.end())).toList()) {
            var gap = Duration.between(before, time);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
            before = time;
        }
        return longest;
    }

    private static Scenario day(long seed) {
        return Scenario.day(seed).withRecordsPerSecond(0.05);
    }

    private static Stream<Parsed> ordinary(long seed) {
        return Simulator.records(day(seed))
                .filter(record -> record.incident().isEmpty())
                .map(Parsed::of);
    }
}
