package io.hsmwatch.analytics.correlate;

import static io.hsmwatch.analytics.Azure.backup;
import static io.hsmwatch.analytics.Azure.call;
import static io.hsmwatch.analytics.Azure.wrap;
import static io.hsmwatch.analytics.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.Trial;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.ingest.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceWatchTest {

    private static final String RULE = """
            title: Backup missing
            id: 0b9ed5b4-6a0c-4a55-9c6f-57b2a5f8f8e1
            logsource: { product: azure, service: managedhsm }
            detection:
              backup: { event.action: FullBackup, event.outcome: [Accepted, Success] }
              condition: backup
            absence: { expect: backup, within: 24h, group-by: [hsm.resource_id] }
            level: high
            custom:
              code: T-18
              summary: "{hsm.name} without backup since {absence.since}, due {absence.deadline} ({absence.within})"
            """;
    private static final String HSM = Azure.hsm("skerry");

    private final Trial trial = Trial.of(Packs.of(RULE));

    @Test
    void aGapIsToldOnceWhenTimeHasPassedItsDeadline() {
        trial.hear(backup(at(1, 0), HSM, 202)).tick(at(25, 0));
        assertThat(trial.told()).isEmpty();
        trial.tick(at(25, 0).plusNanos(1));
        Alert alert = trial.onlyTold();
        assertThat(alert.span().time()).isEqualTo(at(25, 0));
        assertThat(alert.evidence()).hasSize(1);
        assertThat(alert.text().summary())
                .isEqualTo("skerry without backup since 2026-05-04T01:00:00Z, due 2026-05-05T01:00:00Z (PT24H)");
        trial.hear(wrap(at(30, 0), HSM)).tick(at(90, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void theNextBackupClosesTheSameAlert() {
        trial.hear(backup(at(1, 0), HSM, 202)).tick(at(26, 0));
        Alert open = trial.onlyTold();
        trial.hear(backup(at(27, 0), HSM, 202)).tick(at(27, 0));
        Alert closed = trial.onlyTold();
        assertThat(closed.id()).isEqualTo(open.id());
        assertThat(closed.state()).isEqualTo(new Alert.State(Status.RESOLVED, 2, at(27, 0)));
        assertThat(closed.evidence()).hasSize(2);
    }

    @Test
    void ofTwoBackupsAfterAGapTheEarlierClosesItWhicheverCameFirst() {
        trial.hear(backup(at(1, 0), HSM, 202)).tick(at(26, 0)).told();
        trial.hear(backup(at(27, 5), HSM, 202), backup(at(27, 0), HSM, 202)).tick(at(28, 0));
        assertThat(trial.onlyTold().state().resolved()).isEqualTo(at(27, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "PreBackup, /prebackup, 200",
        "FullBackup, /backup, 403",
        "FullBackup, /backup, 401",
        "KeyBackup, /keys/kek/backup, 200"
    })
    void whatIsNoAcceptedFullBackupDoesNotCount(String operation, String path, int status) {
        trial.hear(backup(at(1, 0), HSM, 202), call(at(20, 0), HSM, "bo", operation, path, status));
        trial.tick(at(25, 1));
        assertThat(trial.onlyTold().span().time()).isEqualTo(at(25, 0));
    }

    @Test
    void aBackupThatArrivesLateButBeforeTheTickWasThere() {
        trial.hear(backup(at(1, 0), HSM, 202), wrap(at(25, 10), HSM), backup(at(24, 59), HSM, 202));
        trial.tick(at(25, 11));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void backupsThatArriveInAnyOrderFormOneChain() {
        trial.hear(backup(at(60, 0), HSM, 202), backup(at(20, 0), HSM, 202), backup(at(40, 0), HSM, 202));
        trial.hear(backup(at(0, 0), HSM, 202)).tick(at(83, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anHsmThatOnlySpeaksOwesABackupFromFirstSight() {
        trial.hear(wrap(at(5, 0), HSM), wrap(at(4, 50), HSM)).tick(at(29, 0));
        Alert alert = trial.onlyTold();
        assertThat(alert.span().time()).isEqualTo(at(28, 50));
        assertThat(alert.evidence()).isEmpty();
    }

    @Test
    void anHsmThatIsWatchedOwesABackupThoughItNeverSpoke() {
        trial.hear(new Watch(HSM, at(2, 0))).tick(at(26, 1));
        assertThat(trial.onlyTold().subject().hsm()).isEqualTo(Azure.key(HSM));
    }

    @Test
    void anHsmThatWasDeletedOwesNothing() {
        trial.hear(backup(at(1, 0), HSM, 202)).hear(deleted(at(2, 0))).tick(at(100, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aDeletionClosesTheGapAndASecondDeliveryOfItChangesNothing() {
        trial.hear(backup(at(1, 0), HSM, 202)).tick(at(26, 0)).told();
        trial.hear(deleted(at(30, 0))).tick(at(31, 0));
        assertThat(trial.onlyTold().state().resolved()).isEqualTo(at(30, 0));
        trial.hear(backup(at(40, 0), HSM, 202)).hear(deleted(at(30, 0))).tick(at(65, 0));
        assertThat(trial.onlyTold().span().time()).isEqualTo(at(64, 0));
    }

    @Test
    void aDeletionAfterTheDeadlineDoesNotHideTheGapBeforeIt() {
        trial.hear(backup(at(1, 0), HSM, 202)).hear(deleted(at(26, 0))).tick(at(27, 0));
        assertThat(trial.told())
                .extracting(alert -> alert.state().status())
                .containsExactly(Status.OPEN, Status.RESOLVED);
    }

    @Test
    void anHsmThatWasRecoveredOwesBackupsAgainFromTheHourInWhichItSpeaks() {
        trial.hear(backup(at(1, 0), HSM, 202)).hear(deleted(at(2, 10))).tick(at(2, 30));
        trial.hear(wrap(at(2, 40), HSM), wrap(at(3, 5), HSM)).tick(at(27, 6));
        assertThat(trial.onlyTold().span().time()).isEqualTo(at(27, 5));
    }

    @Test
    void aRecordFromTheFutureHidesNoGap() {
        trial.hear(backup(at(1, 0), HSM, 202), backup(at(24 * 365, 0), HSM, 202))
                .tick(at(26, 0));
        assertThat(trial.onlyTold().state().status()).isEqualTo(Status.OPEN);
        trial.hear(backup(at(26, 0), HSM, 202)).tick(at(27, 0));
        assertThat(trial.onlyTold().state().resolved()).isEqualTo(at(26, 0));
        trial.tick(at(51, 0));
        assertThat(trial.onlyTold().span().time()).isEqualTo(at(50, 0));
    }

    @Test
    void twoGapsAreTwoAlerts() {
        trial.hear(backup(at(1, 0), HSM, 202)).tick(at(26, 0));
        trial.hear(backup(at(27, 0), HSM, 202)).tick(at(52, 0));
        assertThat(trial.told())
                .extracting(Alert::id)
                .hasSize(3)
                .doesNotContainNull()
                .satisfies(ids -> {
                    assertThat(ids.get(0)).isEqualTo(ids.get(1));
                    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
                });
    }

    @Test
    void oneTickOverManyDeadlinesJudgesThemInTheirOrder() {
        trial.hear(backup(at(1, 0), HSM, 202), backup(at(30, 0), HSM, 202), backup(at(60, 0), HSM, 202))
                .tick(at(61, 0));
        assertThat(trial.told())
                .extracting(alert -> alert.state().status() + " " + alert.span().time())
                .containsExactly(
                        "OPEN " + at(25, 0), "RESOLVED " + at(25, 0), "OPEN " + at(54, 0), "RESOLVED " + at(54, 0));
    }

    @Test
    void moreThanCanBeRememberedBetweenTwoTicksLosesNoBackup() {
        trial.hear(backup(at(0, 0), HSM, 202));
        for (int i = 1; i < 400; i++) {
            trial.hear(backup(at(0, i), HSM, 202));
        }
        trial.tick(at(24, 399));
        assertThat(trial.told()).isEmpty();
        trial.tick(at(24, 400));
        assertThat(trial.onlyTold().span().time()).isEqualTo(at(24, 399));
    }

    @Test
    void aStormOfLateBackupsDoesNotRaiseAnAlertThatOneInTimeWouldHaveSpared() {
        trial.hear(backup(at(1, 0), HSM, 202));
        for (int i = 1; i < 200; i++) {
            trial.hear(backup(at(25, 0).plusSeconds(i), HSM, 202));
        }
        trial.hear(backup(at(24, 59), HSM, 202)).tick(at(26, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void moreDeletionsAndReturnsThanCanBeRememberedAreTakenInTheirOrder() {
        for (int i = 0; i < 50; i++) {
            trial.hear(backup(at(i, 0), HSM, 202)).hear(deleted(at(i, 30)));
        }
        trial.tick(at(200, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anHsmMayHaveAnIntervalOfItsOwn() {
        Policy policy = new Policy(Duration.ofHours(12), Map.of(HSM, Duration.ofHours(48)), Duration.ofMinutes(15));
        Trial own = Trial.of(Packs.of(RULE), policy);
        own.hear(backup(at(0, 0), HSM, 202), backup(at(0, 0), Azure.hsm("holm"), 202))
                .tick(at(40, 0));
        assertThat(own.onlyTold().subject().target()).isEqualTo("holm");
    }

    @Test
    void aRuleThatIsNoLongerLoadedIsForgotten() {
        var window = new AbsenceWindow(
                new AbsenceKey("gone", HSM),
                new AbsenceWindow.Standing(at(0, 0), null, null, null),
                List.of(),
                at(1, 0));
        assertThat(new AbsenceWatch(Map.of()).due(window)).isEqualTo(Step.NOTHING);
    }

    private static String[] deleted(Instant time) {
        String operation = "Microsoft.KeyVault/managedHSMs/delete";
        return new String[] {
            Azure.activity(time.minusSeconds(60), HSM, operation, "Start", "x", ""),
            Azure.activity(time, HSM, operation, "Success", "x", "")
        };
    }
}
