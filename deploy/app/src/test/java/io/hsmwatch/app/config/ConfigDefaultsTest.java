package io.hsmwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.app.config.Config.Http;
import io.hsmwatch.app.config.Config.Judgement;
import io.hsmwatch.app.config.Config.Kafka;
import io.hsmwatch.app.config.Config.Log;
import io.hsmwatch.app.config.Config.Source;
import io.hsmwatch.app.config.Config.Streams;
import io.hsmwatch.app.config.Config.Ticks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The defaults, written down a second time: whoever changes one changes it here too, and means it. */
final class ConfigDefaultsTest {

    private static final Config DEFAULTS = new Config(
            Path.of("/etc/hsmwatch/data"),
            new Kafka(Optional.empty(), 4, 1, Map.of(), Map.of()),
            new Streams(Duration.ofMillis(100), 1, Optional.empty()),
            new Source(Source.Kind.NONE, List.of(), Optional.empty(), new Source.Simulator(1, 20)),
            new Judgement(
                    Optional.empty(),
                    List.of(),
                    Duration.ofHours(24),
                    Duration.ofMinutes(15),
                    new Ticks(Duration.ofSeconds(30), Duration.ofMinutes(15))),
            new Http("127.0.0.1", 9464),
            new Log(Log.Format.PLAIN, Log.Level.INFO));

    @Test
    void anEmptyFileMeansTheDefaults() {
        assertThat(ConfigFile.defaults(Path.of("/etc/hsmwatch"))).isEqualTo(DEFAULTS);
    }

    @Test
    void theDocumentedExampleShowsTheDefaultsAndDiffersOnlyInSourceAndHsms() {
        var example = ConfigFile.read(Path.of("../hsmwatch.yml"), name -> null);

        assertThat(example.kafka()).isEqualTo(DEFAULTS.kafka());
        assertThat(example.streams()).isEqualTo(DEFAULTS.streams());
        assertThat(example.source().simulator()).isEqualTo(DEFAULTS.source().simulator());
        assertThat(example.judgement().backupInterval())
                .isEqualTo(DEFAULTS.judgement().backupInterval());
        assertThat(example.judgement().verifyWithin())
                .isEqualTo(DEFAULTS.judgement().verifyWithin());
        assertThat(example.judgement().ticks()).isEqualTo(DEFAULTS.judgement().ticks());
        assertThat(example.http()).isEqualTo(DEFAULTS.http());
        assertThat(example.log()).isEqualTo(DEFAULTS.log());
        assertThat(example.judgement().hsms()).hasSize(1);
    }
}
