package io.hsmwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.app.ExitCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script sees. */
final class ExitCodesTest {

    @TempDir
    private Path folder;

    @Test
    void nothingFoundIsZeroAndNothingOnStdout() throws IOException {
        Path log = Files.writeString(folder.resolve("log.jsonl"), AuditLines.sign("2026-05-04T07:00:00Z"));

        var run = CommandRun.of("replay", log);

        assertThat(run.exit()).isEqualTo(ExitCode.OK.number());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("1 records (1 accepted, 0 rejected", "0 alerts");
    }

    @Test
    void alertsAreOneAndTheyAloneAreOnStdout() throws IOException {
        Path log = Files.writeString(folder.resolve("log.jsonl"), AuditLines.purge("2026-05-04T07:00:00Z", "anchor"));

        var run = CommandRun.of("replay", log);

        assertThat(run.exit()).isEqualTo(ExitCode.ALERTS.number());
        assertThat(run.out()).contains("MHSM-023").doesNotContain("records");
        assertThat(run.err()).contains("1 alerts").doesNotContain("MHSM-023");
    }

    static Stream<String> wrongCommandLines() {
        return Stream.of(
                "",
                "frobnicate",
                "rules",
                "config",
                "inventory",
                "replay",
                "run",
                "replay --output yaml x",
                "replay --as-of yesterday x",
                "replay --backup-interval 0s x",
                "simulate",
                "simulate --records 10 x",
                "demo --port 99999",
                "demo --duration never");
    }

    @ParameterizedTest
    @MethodSource("wrongCommandLines")
    void aWrongCommandLineIsTwoAndExplained(String line) {
        var run = CommandRun.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void rulesThatDoNotLoadAreThreeWithTheirPlace() throws IOException {
        Path rule = Files.writeString(folder.resolve("broken.yml"), "title: Half a rule\n");

        for (var run : new CommandRun[] {
            CommandRun.of("replay", "--rules", rule, folder), CommandRun.of("rules", "list", "--rules", rule)
        }) {
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_RULES.number());
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("broken.yml:1:");
        }
    }

    @Test
    void aConfigurationThatCannotBeUsedIsFourWithItsPlace() throws IOException {
        Path config = Files.writeString(folder.resolve("hsmwatch.yml"), "htttp:\n  port: 1\n");

        for (var run : new CommandRun[] {
            CommandRun.of("run", "--config", config), CommandRun.of("config", "check", "--config", config)
        }) {
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_CONFIG.number());
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("hsmwatch.yml:1:1", "http");
        }
    }

    @Test
    void whatIsNotThereIsFiveAndNamed() {
        Path missing = folder.resolve("missing");

        for (var run : new CommandRun[] {
            CommandRun.of("replay", missing),
            CommandRun.of("replay", "--inventory", missing, folder),
            CommandRun.of("replay", "--rejected", missing.resolve("x"), folder),
            CommandRun.of("simulate", missing.resolve("x")),
            CommandRun.of("rules", "match", "--rules", missing, "--events", missing)
        }) {
            assertThat(run.exit()).isEqualTo(ExitCode.UNREACHABLE.number());
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("missing", "no such file or folder");
        }
    }

    @Test
    void aPortThatIsTakenIsFive() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path config = Files.writeString(
                    folder.resolve("hsmwatch.yml"), "data: data\nhttp:\n  port: " + taken.getLocalPort() + "\n");

            var run = CommandRun.of("run", "--config", config);

            assertThat(run.exit()).isEqualTo(ExitCode.UNREACHABLE.number());
            assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void anInventoryForNobodyIsFive() throws IOException {
        Path config = Files.writeString(folder.resolve("hsmwatch.yml"), "data: data\n");
        Path inventory = Files.writeString(folder.resolve("inventory.json"), "[]");

        var run = CommandRun.of("inventory", "import", inventory, "--config", config);

        assertThat(run.exit()).isEqualTo(ExitCode.UNREACHABLE.number());
        assertThat(run.err()).contains("no hsmwatch is running over");
    }

    @Test
    void aMistakeOfOursIsSeventyAndShowsWhereItHappened() {
        var err = new StringWriter();
        var command = HsmwatchCommand.commandLine().setErr(new PrintWriter(err, true));

        int exit = Failures.tell(new IllegalStateException("never"), command, command.parseArgs());

        assertThat(exit).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(err.toString()).contains("a mistake of ours", "at io.hsmwatch");
    }

    @Test
    void whatMayNotBeReadIsSaidToBeForbidden() {
        var err = new StringWriter();
        var command = HsmwatchCommand.commandLine().setErr(new PrintWriter(err, true));

        int exit = Failures.tell(new AccessDeniedException("keys.jsonl"), command, command.parseArgs());

        assertThat(exit).isEqualTo(ExitCode.UNREACHABLE.number());
        assertThat(err.toString()).contains("keys.jsonl: permission denied");
    }

    @Test
    void beingToldToStopIsNoFailure() {
        assertThat(Failures.exitCode(new InterruptedIOException())).isEqualTo(ExitCode.OK.number());
    }
}
