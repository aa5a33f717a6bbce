package io.hsmwatch.analytics.correlate;

import static io.hsmwatch.analytics.Azure.ADMINISTRATOR;
import static io.hsmwatch.analytics.Azure.grant;
import static io.hsmwatch.analytics.Azure.observed;
import static io.hsmwatch.analytics.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.Trial;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role granted to an individual: the inventory says who, before, in time, late or never. */
class GrantJoinTest {

    private static final String HSM = Azure.hsm("skerry");

    /** Backups are not what this is about. */
    private final Trial trial = Trial.of(Packs.shipped(), Policy.DEFAULT.withBackupInterval(Duration.ofDays(400)));

    @Test
    void aGrantToAUserIsToldAsSoonAsTheInventorySaysSo() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(9, 5)));
        Alert alert = trial.onlyTold();
        assertThat(alert.rule().code()).isEqualTo("MHSM-001");
        assertThat(alert.rule().level().label()).isEqualTo("critical");
        assertThat(alert.span().time()).isEqualTo(at(9, 0));
        assertThat(alert.text().summary()).contains("ann@fjord.example", "p-user", "skerry");
        trial.tick(at(30, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void theInventoryMaySpeakFirst() {
        trial.hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(8, 0))).hear(grant(at(9, 0), HSM, "ann", "a-1"));
        assertThat(trial.onlyTold().rule().code()).isEqualTo("MHSM-001");
        trial.tick(at(30, 0));
        assertThat(trial.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group", "ServicePrincipal"})
    void aGrantToNoPersonStaysQuiet(String type) {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).hear(observed(HSM, "a-1", type, ADMINISTRATOR, at(9, 5)));
        trial.tick(at(30, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aGrantOfWhichNothingIsKnownInTimeIsToldAsUnverified() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).tick(at(9, 15));
        assertThat(trial.told()).isEmpty();
        trial.tick(at(9, 16));
        assertThat(trial.onlyTold().rule().code()).isEqualTo("MHSM-047");
        trial.tick(at(90, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anObservationWithoutATypeVerifiesNothing() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).hear(observed(HSM, "a-1", null, ADMINISTRATOR, at(9, 5)));
        trial.tick(at(9, 16));
        assertThat(trial.onlyTold().rule().code()).isEqualTo("MHSM-047");
    }

    @Test
    void aLateWordSettlesTheUnverifiedGrantWhenTimeHasPassedIt() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).tick(at(9, 16)).told();
        trial.hear(observed(HSM, "a-1", "Group", ADMINISTRATOR, at(11, 0)));
        assertThat(trial.told()).isEmpty();
        trial.tick(at(11, 0));
        assertThat(trial.onlyTold().state()).isEqualTo(new Alert.State(Status.RESOLVED, 2, at(11, 0)));
        trial.tick(at(90, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aLateWordThatNamesAUserRaisesThatAndSettlesTheOther() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).tick(at(9, 16)).told();
        trial.hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(11, 0))).tick(at(12, 0));
        assertThat(trial.told())
                .extracting(alert ->
                        alert.rule().code() + " " + alert.state().status().label())
                .containsExactly("MHSM-001 open", "MHSM-047 resolved");
    }

    @Test
    void aWordThatWasSaidInTimeButCameBeforeTheTickIsInTime() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1"), Azure.wrap(at(9, 40), HSM));
        trial.hear(observed(HSM, "a-1", "Group", ADMINISTRATOR, at(9, 15))).tick(at(10, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void ofTwoLateWordsTheEarlierSettlesWhicheverCameFirst() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).tick(at(9, 16)).told();
        trial.hear(observed(HSM, "a-1", "Group", ADMINISTRATOR, at(11, 5)));
        trial.hear(observed(HSM, "a-1", "Group", ADMINISTRATOR, at(11, 0))).tick(at(12, 0));
        assertThat(trial.onlyTold().state().resolved()).isEqualTo(at(11, 0));
    }

    @Test
    void aGrantThatWasVerifiedInTimeIsNotUnverifiedByALaterWord() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(9, 5)));
        trial.told();
        trial.hear(observed(HSM, "a-1", "Group", ADMINISTRATOR, at(20, 0))).tick(at(30, 0));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anInventoryThatRepeatsItselfRaisesNothingMore() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1"));
        for (int minute = 1; minute < 60; minute++) {
            trial.hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(9, minute)));
        }
        trial.tick(at(30, 0));
        assertThat(trial.told()).hasSize(1);
    }

    @Test
    void theSameGrantDeliveredTwiceCountsOnce() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1"), grant(at(9, 0), HSM, "ann", "a-1"))
                .tick(at(9, 16));
        assertThat(trial.onlyTold().span().count()).isEqualTo(1);
    }

    @Test
    void whatAnotherHsmsInventorySaysIsNothingToThisOne() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1"));
        trial.hear(observed(Azure.hsm("holm"), "a-1", "Group", ADMINISTRATOR, at(9, 5)))
                .tick(at(9, 16));
        assertThat(trial.onlyTold().rule().code()).isEqualTo("MHSM-047");
    }

    @Test
    void aGrantTooManyToRememberIsToldAtOnceInsteadOfNever() {
        for (int i = 0; i < 8; i++) {
            trial.hear(grant(at(9 + i, 0), HSM, "ann", "a-1"));
        }
        trial.tick(at(16, 30)).told();
        trial.hear(grant(at(44, 0), HSM, "ann", "a-1"));
        assertThat(trial.onlyTold().rule().code()).isEqualTo("MHSM-047");
    }

    @Test
    void aGrantIsForgottenWhenNoWordCouldSettleItAnyMore() {
        trial.hear(grant(at(9, 0), HSM, "ann", "a-1")).tick(at(9, 16)).told();
        trial.tick(at(36 * 24, 0)).hear(observed(HSM, "a-1", "User", ADMINISTRATOR, at(36 * 24, 0)));
        trial.tick(at(37 * 24, 0));
        assertThat(trial.told()).isEmpty();
    }
}
