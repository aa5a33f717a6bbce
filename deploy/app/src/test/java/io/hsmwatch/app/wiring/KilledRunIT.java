package io.hsmwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, cut off in the middle of a day of records: nothing is lost and nothing is told twice. */
final class KilledRunIT {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOAD = Duration.ofSeconds(90);
    private static final Duration ORDERLY = Duration.ofSeconds(10);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random moments = new Random(seed);

    private final List<RunningProgram> programs = new ArrayList<>();

    @TempDir
    private Path folder;

    private SimulatedDay day;

    KilledRunIT() {
        System.out.println("seed " + seed);
    }

    @BeforeEach
    void writeTheDay() throws IOException {
        day = SimulatedDay.write(folder, moments.nextInt(1_000));
    }

    @AfterEach
    void endAll() {
        programs.forEach(RunningProgram::close);
    }

    @Test
    void killedTwiceItTellsEveryIncidentOnce() throws Exception {
        runUntilAlerts(1 + moments.nextInt(6), "first").kill();
        runUntilAlerts(1 + moments.nextInt(6), "second").kill();
        RunningProgram program = start("third");
        awaitTheWholeDay(program);
        assertToldOnce(program.topics());
    }

    @Test
    void toldToStopItEndsQuicklyAndGoesOnWhereItStopped() throws Exception {
        assertThat(runUntilAlerts(1 + moments.nextInt(6), "first").endsWithin(ORDERLY))
                .isTrue();
        RunningProgram program = start("second");
        awaitTheWholeDay(program);
        assertToldOnce(program.topics());
        assertThat(program.endsWithin(ORDERLY)).isTrue();
    }

    private RunningProgram start(String name) throws IOException {
        var program = RunningProgram.start(folder, name);
        programs.add(program);
        return program;
    }

    private RunningProgram runUntilAlerts(int alerts, String name) throws IOException {
        RunningProgram program = start(name);
        await().pollInterval(Duration.ofMillis(5)).atMost(START).until(() -> program.alertsShown() >= alerts);
        assertThat(program.isUp()).isTrue();
        assertThat(program.talk()).as("cut off before the end of the load").doesNotContain("the source has ended");
        return program;
    }

    private static void awaitTheWholeDay(RunningProgram program) {
        await().atMost(START.plus(LOAD)).until(() -> program.talk().contains("the source has ended"));
        await().pollInterval(Duration.ofMillis(500))
                .atMost(LOAD)
                .until(() -> program.topics().areJudged());
    }

    private void assertToldOnce(CommittedTopics topics) throws IOException {
        List<RawRecord> audit = topics.audit().stream()
                .filter(record -> record.kind() == Kind.AUDIT)
                .toList();
        assertThat(audit).extracting(record -> record.position().toString()).doesNotHaveDuplicates();
        assertThat(audit).hasSize(Math.toIntExact(day.records()));

        List<Alert> alerts = topics.alerts();
        assertThat(day.planted())
                .allSatisfy(incident -> assertThat(alerts.stream()
                                .filter(alert -> SimulatedDay.tells(alert, incident))
                                .map(Alert::id)
                                .distinct())
                        .as(incident.toString())
                        .hasSameSizeAs(day.alike(incident)));
        alerts.stream()
                .collect(Collectors.groupingBy(Alert::id))
                .forEach((id, told) -> assertThat(told)
                        .as(id)
                        .extracting(alert -> alert.state().revision())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, told.size()).boxed().toList()));
        assertThat(alerts.stream().map(Alert::id).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        day.replayed().stream().map(Alert::id).toList());
    }
}
