package io.hsmwatch.analytics.correlate;

import static io.hsmwatch.analytics.Azure.azureGrant;
import static io.hsmwatch.analytics.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.Trial;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.ingest.RawRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A role granted over the HSM in Azure: receiver and role stand in the start, success in the end. */
class OperationJoinTest {

    private static final String START = azureGrant(at(9, 0), "b-1", "Start", "c-1", "User");
    private static final String END = azureGrant(at(9, 1), "b-1", "Success", "c-1", "User");

    private static final String RULE = """
            title: Owner granted
            id: 2b2f1a3c-9d74-4f5e-8f61-0a7a5de7c9b4
            logsource: { product: azure, service: activitylogs }
            detection:
              granted: { event.action: AzureRoleAssignmentWrite, event.outcome: Success, hsm.role.principal_type: User }
              condition: granted
            level: high
            custom: { code: T-39, summary: "{user.id} granted {hsm.role.name} to {hsm.role.principal_id}" }
            """;

    private final Trial trial = Trial.of(Packs.of(RULE));

    @Test
    void startAndEndTellTogether() {
        Alert alert = trial.hear(START, END).onlyTold();
        assertThat(alert.text().summary()).isEqualTo("oid-odd granted Owner to p-1");
        assertThat(alert.span().time()).isEqualTo(at(9, 1));
        assertThat(alert.evidence()).extracting(one -> one.position()).containsExactly("trial:1", "trial:2");
    }

    @Test
    void theOrderDoesNotMatter() {
        Alert alert = trial.hear(END, START).onlyTold();
        assertThat(alert.id())
                .isEqualTo(Trial.of(Packs.of(RULE)).hear(START, END).onlyTold().id());
        assertThat(alert.evidence()).extracting(one -> one.position()).containsExactly("trial:2", "trial:1");
    }

    @Test
    void aStartAloneTellsNothing() {
        assertThat(trial.hear(START).tick(at(40, 0)).told()).isEmpty();
    }

    @Test
    void anEndAloneTellsNothing() {
        assertThat(trial.hear(END).tick(at(40, 0)).told()).isEmpty();
    }

    @Test
    void aRefusedOperationIsNone() {
        assertThat(trial.hear(START, azureGrant(at(9, 1), "b-1", "Failure", "c-1", "User"))
                        .told())
                .isEmpty();
    }

    @Test
    void deliveredTwiceInAnyOrderItIsOneOccurrence() {
        trial.hear(END, START, START, END, START).tick(at(10, 0));
        assertThat(trial.onlyTold().span().count()).isEqualTo(1);
    }

    @Test
    void aRecordDeliveredTwiceIsNamedWhereItStoodFirst() {
        trial.hear(START, START, END);
        assertThat(trial.onlyTold().evidence())
                .extracting(one -> one.position())
                .containsExactly("trial:1", "trial:3");
    }

    @Test
    void whereItStoodFirstIsReadAsEvidenceIsOrdered() {
        for (int i = 0; i < 8; i++) {
            trial.hear(Azure.wrap(at(8, i), Azure.hsm("skerry")));
        }
        Alert alert = trial.hear(START, START, END).onlyTold();
        assertThat(alert.evidence()).extracting(one -> one.position()).containsExactly("trial:10", "trial:11");
    }

    @Test
    void aHarmlessStartOfTheSameCorrelationIdDoesNotShieldTheOther() {
        String harmless = azureGrant(at(8, 59), "b-1", "Start", "c-1", "Group");
        assertThat(trial.hear(harmless, START, END).told()).hasSize(1);
    }

    @Test
    void otherCorrelationIdsAreOtherOperations() {
        assertThat(trial.hear(START, azureGrant(at(9, 1), "b-1", "Success", "c-2", "User"))
                        .told())
                .isEmpty();
    }

    @Test
    void twoHoursApartTheyAreStillOneOperationAndNoLonger() {
        String late = azureGrant(at(11, 0), "b-1", "Success", "c-1", "User");
        assertThat(trial.hear(START).tick(at(11, 0)).hear(late).told()).hasSize(1);
        String tooLate = azureGrant(at(12, 1), "b-2", "Success", "c-1", "User");
        Trial other = Trial.of(Packs.of(RULE)).hear(azureGrant(at(10, 0), "b-2", "Start", "c-1", "User"));
        assertThat(other.hear(tooLate).told())
                .as("though no tick made it forget")
                .isEmpty();
    }

    @Test
    void anEndBeyondWhatIsRememberedIsJudgedAllTheSame() {
        for (int i = 1; i <= 20; i++) {
            trial.hear(azureGrant(at(9, i), "b-1", "Failure", "c-1", "User"));
        }
        assertThat(trial.hear(START).told()).isEmpty();
        assertThat(trial.hear(azureGrant(at(9, 30), "b-1", "Success", "c-1", "User"))
                        .told())
                .hasSize(1);
    }

    @Test
    void whatIsRememberedIsBounded() {
        List<RawRecord> kept = List.of();
        for (int i = 0; i < 50; i++) {
            kept = Kept.with(kept, Azure.record(azureGrant(at(9, i), "b", "Start", "c", "User"), i), 8);
        }
        assertThat(kept).hasSize(8);
    }
}
