package io.hsmwatch.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tables of the README are those of the code: a failure prints the table to paste. */
final class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void theTableOfFieldsIsTheOneOfTheCode() throws IOException {
        var rows = Arrays.stream(AuditField.values())
                .map(field -> "| `%s` | %s | %s |"
                        .formatted(
                                field.fieldName(), field.type().name().toLowerCase(Locale.ROOT), field.description()))
                .collect(joining("\n"));
        assertThat(Files.readString(README))
                .contains("| field | type | what it holds |\n|---|---|---|\n" + rows + "\n\n");
    }

    @Test
    void everyActionAndEveryReasonIsNamed() throws IOException {
        var readme = Files.readString(README);
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::label))
                .allMatch(label -> readme.contains("`" + label + "`"));
        assertThat(Arrays.stream(RejectReason.values()).map(RejectReason::label))
                .allMatch(label -> readme.contains("`" + label + "`"));
    }
}
