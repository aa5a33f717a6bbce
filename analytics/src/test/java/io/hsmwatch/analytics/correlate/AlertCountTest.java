package io.hsmwatch.analytics.correlate;

import static io.hsmwatch.analytics.Azure.purge;
import static io.hsmwatch.analytics.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.Seeds;
import io.hsmwatch.analytics.Trial;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertCountTest {

    private static final String HSM = Azure.hsm("skerry");

    private final Trial trial = Trial.of(Packs.of(rule("")));

    private static String rule(String alerting) {
        return """
                title: Purge
                id: 5c0b6a0e-83f5-49a3-8d63-7cbb4a3b1d10
                logsource: { product: azure, service: managedhsm }
                detection:
                  purge: { event.action: KeyPurge }
                  condition: purge
                level: high
                custom: { code: T-23, summary: "{user.name} purged {hsm.key.name}: {event.outcome}"%s }
                """.formatted(alerting);
    }

    @Test
    void theFirstOccurrenceIsToldAtOnce() {
        Alert alert = trial.hear(purge(at(9, 0), HSM, "ann", "kek", 204)).onlyTold();
        assertThat(alert.state()).isEqualTo(Alert.State.OPENED);
        assertThat(alert.span()).isEqualTo(Alert.Span.at(at(9, 0)));
        assertThat(alert.subject())
                .isEqualTo(new Alert.Subject(Azure.key(HSM), "oid-ann", "ann@fjord.example", "192.0.2.9", "kek"));
        assertThat(alert.text().summary()).isEqualTo("ann@fjord.example purged kek: Success");
    }

    @Test
    void aStormIsToldOnceATickAndCounts() {
        trial.hear(purge(at(9, 0), HSM, "ann", "kek", 403)).told();
        for (int i = 1; i <= 30; i++) {
            trial.hear(purge(at(9, i), HSM, "ann", "kek", 403));
        }
        assertThat(trial.told()).isEmpty();
        Alert alert = trial.tick(at(9, 1)).onlyTold();
        assertThat(alert.state().revision()).isEqualTo(2);
        assertThat(alert.span()).isEqualTo(new Alert.Span(at(9, 0), at(9, 0), at(9, 30), 31));
        assertThat(trial.tick(at(9, 2)).told()).isEmpty();
    }

    @Test
    void aSecondDeliveryIsNotCountedEvenInAnotherLayout() {
        String once = purge(at(9, 0), HSM, "ann", "kek", 204);
        trial.hear(once, once, once.replace("\":\"", "\" : \"")).tick(at(10, 0));
        assertThat(trial.told()).allMatch(alert -> alert.span().count() == 1);
    }

    @Test
    void anotherActorTargetOrDayIsAnotherAlert() {
        trial.hear(purge(at(9, 0), HSM, "ann", "kek", 204), purge(at(9, 0), HSM, "bo", "kek", 204));
        trial.hear(purge(at(9, 0), HSM, "ann", "dek", 204), purge(at(24, 0), HSM, "ann", "kek", 204));
        trial.hear(purge(at(9, 0), Azure.hsm("holm"), "ann", "kek", 204));
        assertThat(trial.told()).extracting(Alert::id).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aRuleMarkedEachNeverSharesAnAlert() {
        Trial each = Trial.of(Packs.of(rule(", each: true")));
        each.hear(purge(at(9, 0), HSM, "ann", "kek", 204), purge(at(9, 1), HSM, "ann", "kek", 204));
        assertThat(each.told()).extracting(Alert::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRuleMayGroupByItsOwnFields() {
        Trial grouped = Trial.of(Packs.of(rule(", group-by: [hsm.resource_id]")));
        grouped.hear(purge(at(9, 0), HSM, "ann", "kek", 204), purge(at(9, 1), HSM, "bo", "dek", 204));
        assertThat(grouped.tick(at(9, 2)).told())
                .extracting(Alert::id)
                .hasSize(2)
                .containsOnly(grouped.hear(purge(at(9, 3), HSM, "bo", "x", 204))
                        .tick(at(9, 4))
                        .onlyTold()
                        .id());
    }

    static LongStream seeds() {
        return Seeds.some(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfArrivalDoesNotMatter(long seed) {
        var dice = new Random(seed);
        var records = new ArrayList<String>();
        for (int i = 0; i < 80; i++) {
            int status = dice.nextBoolean() ? 204 : 403;
            records.add(purge(at(9, dice.nextInt(60)), HSM, "ann", "kek", status));
        }
        assertThat(lastWord(records, dice)).isEqualTo(lastWord(records, dice));
    }

    /** All but the positions, which tell where the records stood. */
    private static List<Object> lastWord(List<String> records, Random dice) {
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, dice);
        Trial shuffledTrial = Trial.of(Packs.of(rule("")));
        for (String record : shuffled) {
            shuffledTrial.hear(record).tick(at(9, dice.nextInt(60)));
        }
        List<Alert> told = shuffledTrial.tick(at(10, 0)).told();
        Alert last = told.get(told.size() - 1);
        return List.of(
                last.id(),
                last.span(),
                last.subject(),
                last.text(),
                last.evidence().stream().map(one -> one.sha256()).toList());
    }

    @Test
    void theEvidenceIsTheEarliestAndBounded() {
        for (int i = 59; i >= 0; i--) {
            trial.hear(purge(at(9, i), HSM, "ann", "kek", 204));
        }
        List<Alert> told = trial.tick(at(10, 0)).told();
        Alert last = told.get(told.size() - 1);
        assertThat(last.span().count()).isEqualTo(60);
        assertThat(last.evidence()).hasSize(50);
        assertThat(last.evidence().get(49).time()).isEqualTo(at(9, 49));
    }

    @Test
    void anAlertIsRememberedForAsLongAsRecordsMayBeLate() {
        trial.hear(purge(at(9, 0), HSM, "ann", "kek", 204)).tick(at(58, 59)).told();
        trial.hear(purge(at(9, 30), HSM, "ann", "kek", 204)).tick(at(58, 59));
        assertThat(trial.onlyTold().span().count()).isEqualTo(2);
    }

    @Test
    void anAlertIsForgottenAfterThat() {
        var counting = new AlertCount();
        trial.hear(purge(at(9, 0), HSM, "ann", "kek", 204));
        Alert alert = trial.onlyTold();
        var window = new AlertWindow(alert, new Leader(at(9, 0), "o", 1, "s", "e"), List.of("o"), false, at(59, 0));
        assertThat(counting.due(window)).isEqualTo(Step.NOTHING);
    }

    @Test
    void whatIsSettledStaysSettledAndSaysSince() {
        Alert open = trial.hear(purge(at(9, 0), HSM, "ann", "kek", 204)).onlyTold();
        Alert resolved = open.resolved(at(11, 0), open.evidence());
        assertThat(resolved.state()).isEqualTo(new Alert.State(Status.RESOLVED, 2, at(11, 0)));
        assertThat(resolved.span().lastSeen()).isEqualTo(at(11, 0));
        assertThat(resolved.span().count()).isEqualTo(1);
    }
}
