package io.hsmwatch.analytics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.live.AnalyticsMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of the README is that of the code: a failure prints the table to paste. */
class ReadmeTest {

    @Test
    void theTableOfMetersIsTheOneOfTheCode() throws IOException {
        String rows = Arrays.stream(AnalyticsMeter.values())
                .map(meter -> "| `%s` | %s | %s |"
                        .formatted(
                                meter.prometheusName(),
                                meter.labels().stream()
                                        .map(label -> "`" + label + "`")
                                        .collect(joining(" ")),
                                meter.help()))
                .collect(joining("\n"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| meter | labels | what it tells |\n|---|---|---|\n" + rows + "\n\n");
    }
}
