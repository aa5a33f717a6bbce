package io.hsmwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesCommandTest {

    private static final String RULE = """
            title: %s
            id: 00000000-0000-4000-8000-00000000000%d
            status: test
            logsource:
              product: harbour
            detection:
              selection:
                crane: %s
              condition: selection
            level: low
            """;

    @TempDir
    private Path folder;

    @Test
    void everyMatchIsARuleFileAndALineFromZero() throws IOException {
        Files.writeString(folder.resolve("east.yml"), RULE.formatted("East crane", 1, "east"));
        Files.writeString(folder.resolve("west.yml"), RULE.formatted("West crane", 2, "west"));
        Files.writeString(folder.resolve("broken.yml"), "title: Half a rule\n");
        Path events = Files.writeString(
                folder.resolve("events.jsonl"),
                "{\"crane\":\"west\"}\n{\"crane\":\"south\"}\n{not JSON\n{\"crane\":\"EAST\"}\n");

        var run = CommandRun.of("rules", "match", "--rules", folder, "--events", events);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly("{\"rule\":\"west.yml\",\"event\":0}", "{\"rule\":\"east.yml\",\"event\":3}");
        assertThat(run.err()).contains("broken.yml:1:", "event 2");
    }

    @Test
    void nothingMatchedIsZero() throws IOException {
        Path rule = Files.writeString(folder.resolve("east.yml"), RULE.formatted("East crane", 1, "east"));
        Path events = Files.writeString(folder.resolve("events.jsonl"), "{\"crane\":\"west\"}\n");

        var run = CommandRun.of("rules", "match", "--rules", rule, "--events", events);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void lintSaysWhereARuleIsWrongOnStdout() throws IOException {
        Path rule = Files.writeString(folder.resolve("broken.yml"), "title: Half a rule\n");

        var run = CommandRun.of("rules", "lint", rule);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains("broken.yml:"));
        assertThat(run.err()).contains("problems");
    }

    @Test
    void theRulesThatCameAlongHaveNothingWrong() {
        var run = CommandRun.of("rules", "lint");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing wrong");
    }

    @Test
    void listNamesTheRulesOfTheThreeRisks() {
        var run = CommandRun.of("rules", "list");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("MHSM-001", "MHSM-018", "MHSM-023", "critical");
        assertThat(run.err()).isEmpty();
    }
}
