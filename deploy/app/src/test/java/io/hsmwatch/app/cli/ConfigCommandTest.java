package io.hsmwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.app.wiring.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theExampleHasNothingWrong() {
        var run = CommandRun.of("config", "check", "--config", Checkout.root().resolve("deploy/hsmwatch.yml"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing wrong");
    }

    @Test
    void whatIsPrintedSaysTheSameWhenItIsRead() throws IOException {
        Path config = Files.writeString(folder.resolve("hsmwatch.yml"), "backup:\n  interval: 6h\n");

        var printed = CommandRun.of("config", "print", "--config", config);
        Path again = Files.writeString(folder.resolve("again.yml"), printed.out());

        assertThat(printed.exit()).isZero();
        assertThat(printed.out()).contains("interval: 6h", "port: 9464");
        assertThat(CommandRun.of("config", "print", "--config", again).out()).isEqualTo(printed.out());
    }

    @Test
    void versionIsOneLine() {
        var run = CommandRun.of("version");

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .singleElement()
                .asString()
                .startsWith("hsmwatch ")
                .contains("Java ");
        assertThat(run.err()).isEmpty();
    }
}
