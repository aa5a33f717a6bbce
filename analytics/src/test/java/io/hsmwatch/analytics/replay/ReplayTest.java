package io.hsmwatch.analytics.replay;

import static io.hsmwatch.analytics.Azure.ADMINISTRATOR;
import static io.hsmwatch.analytics.Azure.backup;
import static io.hsmwatch.analytics.Azure.grant;
import static io.hsmwatch.analytics.Azure.observed;
import static io.hsmwatch.analytics.Azure.purge;
import static io.hsmwatch.analytics.Azure.wrap;
import static io.hsmwatch.analytics.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hsmwatch.analytics.Azure;
import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.file.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String HSM = Azure.hsm("skerry");

    private final DetectionPath path = new DetectionPath(Packs.shipped(), Policy.DEFAULT);

    @TempDir
    private Path folder;

    private ReplayResult replay(List<String> records, @Nullable Instant asOf, InventoryObservation... inventory)
            throws IOException {
        var raw = new ArrayList<RawRecord>();
        records.forEach(record -> raw.add(Azure.record(record, raw.size() + 1)));
        return new Replay(path, List.of(inventory)).run(raw::forEach, asOf, rejected -> {});
    }

    private List<String> codes(List<String> records, @Nullable Instant asOf, InventoryObservation... inventory)
            throws IOException {
        return replay(records, asOf, inventory).alerts().stream()
                .map(alert -> alert.rule().code() + " " + alert.state().status().label())
                .toList();
    }

    @Test
    void theSameFilesGiveTheSameBytesInAnyOrder() throws IOException {
        var files = new ArrayList<String>();
        for (int file = 0; file < 5; file++) {
            var lines = new ArrayList<String>();
            for (int minute = 0; minute < 40; minute += 7) {
                lines.add(purge(at(file, minute), HSM, "ann", "k" + minute % 3, 403));
                lines.add(grant(at(file, minute), HSM, "ann", "a-" + file));
                lines.add(wrap(at(file, minute), HSM));
                lines.add(backup(at(file * 30, minute), HSM, 202));
            }
            Path written = folder.resolve("hour-" + file + ".jsonl");
            Files.write(written, lines);
            files.add(written.toString());
        }
        String once = ndjson(files);
        assertThat(once).contains("MHSM-018", "MHSM-024", "MHSM-047");
        assertThat(ndjson(files)).isEqualTo(once);
        var shuffled = new ArrayList<>(files);
        Collections.reverse(shuffled);
        assertThat(ndjson(shuffled)).isEqualTo(once);
    }

    private String ndjson(List<String> files) throws IOException {
        try (var source = FileSource.of(files)) {
            return new Replay(path, List.of())
                    .run(source, null, rejected -> {}).alerts().stream()
                            .map(AlertJson::line)
                            .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aDeadlineIsMissedOnlyIfItLiesStrictlyBeforeTheEnd() throws IOException {
        List<String> records = List.of(backup(at(1, 0), HSM, 202));
        assertThat(codes(records, at(25, 0))).isEmpty();
        assertThat(codes(records, at(25, 0).plusNanos(1))).containsExactly("MHSM-018 open");
    }

    @Test
    void theLogEndsWithItsLastEvent() throws IOException {
        assertThat(codes(List.of(backup(at(1, 0), HSM, 202), wrap(at(25, 0), HSM)), null))
                .isEmpty();
        assertThat(codes(List.of(backup(at(1, 0), HSM, 202), wrap(at(25, 1), HSM)), null))
                .containsExactly("MHSM-018 open");
    }

    @Test
    void aBackupThatIsTheLastRecordStillClosesTheGap() throws IOException {
        assertThat(codes(List.of(backup(at(1, 0), HSM, 202), backup(at(30, 0), HSM, 202)), null))
                .containsExactly("MHSM-018 resolved");
    }

    @Test
    void whatHappenedAfterTheEndIsNotJudged() throws IOException {
        List<String> records =
                List.of(purge(at(1, 0), HSM, "ann", "kek", 204), purge(at(2, 0), HSM, "ann", "dek", 204));
        assertThat(codes(records, at(1, 59))).containsExactly("MHSM-023 open");
        assertThat(codes(records, at(2, 0))).hasSize(2);
        assertThat(codes(records, at(0, 0))).isEmpty();
    }

    @Test
    void theInventoryWasKnownBeforehandWheneverItWasObserved() throws IOException {
        List<String> records = List.of(grant(at(9, 0), HSM, "ann", "a-1"), wrap(at(12, 0), HSM));
        assertThat(codes(records, null, observed(HSM, "a-1", "User", ADMINISTRATOR, at(5_000, 0))))
                .containsExactly("MHSM-001 open");
        assertThat(codes(records, null, observed(HSM, "a-1", "Group", ADMINISTRATOR, null)))
                .isEmpty();
    }

    @Test
    void aGrantThatTheInventoryNeverVerifiedIsToldAtTheEndThoughItsTimeWasNotUp() throws IOException {
        assertThat(codes(List.of(grant(at(9, 0), HSM, "ann", "a-1")), null)).containsExactly("MHSM-047 open");
    }

    @Test
    void whatTheEndBringsUpIsCountedInFull() throws IOException {
        Alert alert = replay(List.of(grant(at(9, 0), HSM, "ann", "a-1"), grant(at(9, 5), HSM, "ann", "a-1")), null)
                .alerts()
                .get(0);
        assertThat(alert.span().count()).isEqualTo(2);
        assertThat(alert.evidence()).hasSize(2);
    }

    @Test
    void alertsComeByTimeAndThenId() throws IOException {
        var records = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            records.add(purge(at(9 - i % 3, 0), HSM, "ann", "k" + i, 204));
        }
        List<Alert> alerts = replay(records, null).alerts();
        assertThat(alerts).hasSize(20).isSortedAccordingTo((one, other) -> {
            int byTime = one.span().time().compareTo(other.span().time());
            return byTime == 0 ? one.id().compareTo(other.id()) : byTime;
        });
    }

    @Test
    void everyRecordIsAcceptedRejectedOrSkipped() throws IOException {
        var rejected = new ArrayList<Rejected>();
        List<RawRecord> records =
                List.of(Azure.record(wrap(at(1, 0), HSM), 1), Azure.record("broken", 2), Azure.record("{}", 3));
        var counts = new Replay(path, List.of())
                .run(records::forEach, null, rejected::add)
                .counts();
        assertThat(counts.records()).isEqualTo(3);
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(2);
        assertThat(counts.bytes())
                .isEqualTo(
                        records.stream().mapToLong(one -> one.bytes().length()).sum());
        assertThat(rejected).extracting(one -> one.record().position().offset()).containsExactly(2L, 3L);
    }

    @Test
    void nothingGivesNothing() throws IOException {
        ReplayResult result = replay(List.of(), null);
        assertThat(result.alerts()).isEmpty();
        assertThat(result.counts().records()).isZero();
        assertThat(replay(List.of(), at(500, 0)).alerts()).isEmpty();
    }

    @Test
    void aSourceThatFailsFailsTheReplay() {
        assertThatThrownBy(() -> new Replay(path, List.of())
                        .run(
                                sink -> {
                                    throw new IOException("disk");
                                },
                                null,
                                rejected -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }
}
