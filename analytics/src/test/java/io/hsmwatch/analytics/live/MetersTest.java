package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.Seeds;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.ingest.AuditAction;
import io.hsmwatch.ingest.AuditOutcome;
import io.hsmwatch.ingest.RejectReason;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final String HSM = Azure.hsm("skerry");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DetectionPath path = new DetectionPath(Packs.shipped(), Policy.DEFAULT);
    private final Meters meters = new Meters(registry, Clock.fixed(NOW, ZoneOffset.UTC), List.of(Azure.key(HSM)));

    @TempDir
    private Path folder;

    private Live live;

    @BeforeEach
    void start() {
        live = Live.start(path, meters, folder);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    private void hear(String... records) {
        for (String record : records) {
            live.accept(Azure.record(record, 1));
        }
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void recordsAreCountedByLogActionAndOutcome() {
        hear(Azure.wrap(NOW, HSM), Azure.wrap(NOW, HSM), Azure.purge(NOW, HSM, "ann", "k", 403));
        hear(Azure.azureGrant(NOW, "b", "Success", "c", "User"));
        assertThat(count("hsmwatch_records_total", "log", "audit", "action", "KeyWrap", "outcome", "Success"))
                .isEqualTo(2);
        assertThat(count("hsmwatch_records_total", "log", "audit", "action", "KeyPurge", "outcome", "Denied"))
                .isEqualTo(1);
        assertThat(count("hsmwatch_records_total", "log", "activity", "action", "AzureRoleAssignmentWrite"))
                .isEqualTo(1);
        assertThat(registry.get("hsmwatch_rule_evaluation").timer().count()).isEqualTo(4);
    }

    @Test
    void matchesAndAlertsAreCountedApart() {
        hear(Azure.purge(NOW, HSM, "ann", "k", 204), Azure.purge(NOW.plusSeconds(1), HSM, "ann", "k", 204));
        live.tick(NOW);
        assertThat(count("hsmwatch_rule_matches_total", "rule", "MHSM-023")).isEqualTo(2);
        assertThat(count("hsmwatch_alerts_total", "rule", "MHSM-023", "change", "opened"))
                .isEqualTo(1);
        assertThat(count("hsmwatch_alerts_total", "rule", "MHSM-023", "change", "updated"))
                .isEqualTo(1);
    }

    @Test
    void aGapThatClosesIsCountedAsResolved() {
        hear(Azure.backup(NOW, HSM, 202));
        live.tick(NOW.plusSeconds(90_000));
        hear(Azure.backup(NOW.plusSeconds(90_001), HSM, 202));
        live.tick(NOW.plusSeconds(90_002));
        assertThat(count("hsmwatch_alerts_total", "rule", "MHSM-018", "change", "resolved"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRejectedOrSkippedIsCounted() {
        hear(
                "nonsense",
                "[]",
                "{\"time\":\"2026-05-04T00:00:00Z\",\"metricName\":\"Availability\",\"average\":1,"
                        + "\"count\":1,\"total\":1,\"minimum\":1,\"maximum\":1,\"timeGrain\":\"PT1M\",\"resourceId\":\""
                        + HSM
                        + "\"}");
        assertThat(count("hsmwatch_rejected_total", "reason", "not-json")).isEqualTo(1);
        assertThat(count("hsmwatch_rejected_total", "reason", "not-an-object")).isEqualTo(1);
        assertThat(count("hsmwatch_skipped_total")).isEqualTo(1);
    }

    @Test
    void agesAreUnknownUntilSomethingHappened() {
        assertThat(registry.get("hsmwatch_event_lag_seconds").gauge().value()).isNaN();
        assertThat(registry.get("hsmwatch_backup_age_seconds").gauge().value()).isNaN();
        hear(Azure.backup(NOW.minusSeconds(60), HSM, 202), Azure.backup(NOW.minusSeconds(30), HSM, 403));
        hear(Azure.backup(NOW.minusSeconds(90), HSM, 202), Azure.wrap(NOW.minusSeconds(10), HSM));
        assertThat(registry.get("hsmwatch_event_lag_seconds").gauge().value()).isEqualTo(10);
        assertThat(registry.get("hsmwatch_backup_age_seconds").gauge().value()).isEqualTo(60);
    }

    @Test
    void anHsmThatIsNotConfiguredGetsNoSeriesOfItsOwn() {
        hear(Azure.backup(NOW, Azure.hsm("stranger"), 202));
        assertThat(registry.find("hsmwatch_backup_age_seconds").gauges()).hasSize(1);
    }

    @Test
    void labelsComeFromClosedSetsWhateverIsSaid() {
        var dice = new Random(Seeds.some(1).findFirst().orElseThrow());
        for (int i = 0; i < 300; i++) {
            String odd = "x" + dice.nextInt();
            hear(Azure.call(NOW, Azure.hsm(odd), odd, odd, "/keys/" + odd, 200 + dice.nextInt(300)));
        }
        Set<String> labels = new TreeSet<>();
        registry.getMeters()
                .forEach(meter ->
                        meter.getId().getTags().stream().map(Tag::getValue).forEach(labels::add));
        assertThat(labels).isSubsetOf(closedSets());
    }

    private static Set<String> closedSets() {
        return Stream.of(
                        Arrays.stream(AuditAction.values()).map(AuditAction::label),
                        Arrays.stream(AuditOutcome.values()).map(AuditOutcome::label),
                        Arrays.stream(RejectReason.values()).map(RejectReason::label),
                        Packs.shipped().rules().stream()
                                .map(rule -> rule.identity().code()),
                        Stream.of("low", "medium", "high", "critical", "audit", "activity"),
                        Stream.of("opened", "updated", "resolved", Azure.key(HSM)))
                .flatMap(set -> set)
                .collect(Collectors.toSet());
    }

    @Test
    void everyMeterIsRegisteredAsItIsListed() {
        hear("nonsense", Azure.purge(NOW, HSM, "ann", "k", 204));
        var registered = new ArrayList<String>();
        for (Meter meter : registry.getMeters()) {
            String labels =
                    meter.getId().getTags().stream().map(Tag::getKey).sorted().collect(Collectors.joining(","));
            registered.add(meter.getId().getName() + "{" + labels + "} "
                    + meter.getId().getDescription());
        }
        var listed = Arrays.stream(AnalyticsMeter.values())
                .map(meter -> (meter == AnalyticsMeter.READING ? "hsmwatch_rule_evaluation" : meter.prometheusName())
                        + "{" + meter.labels().stream().sorted().collect(Collectors.joining(",")) + "} " + meter.help())
                .toList();
        assertThat(Set.copyOf(registered)).containsExactlyInAnyOrderElementsOf(listed);
    }
}
