package io.hsmwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigFileTest {

    private static final String HSM =
            "/subscriptions/S1/resourceGroups/Keys/providers/Microsoft.KeyVault/managedHSMs/Norrland";

    @TempDir
    Path folder;

    @Test
    void anUnknownKeyIsAnErrorWithItsPlaceAndTheNearestName() {
        assertThat(problems("""
                http:
                  prot: 9000
                """)).containsExactly("config:2:3 http.prot: unknown key (did you mean port?)");
    }

    @Test
    void aKeyNearToNothingIsAnsweredWithAllThatAreKnown() {
        assertThat(problems("log: {colour: red}"))
                .containsExactly("config:1:7 log.colour: unknown key (known here: format, level)");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
        assertThat(problems("""
                kafka:
                  partitions: many
                  replication: 3
                  partitions: 5
                source:
                  kind: file
                  paths: archive
                hsms:
                  - resource-id: norrland
                  - backup-interval: 0h
                http: 9464
                log: {level: }
                extra: 1
                """))
                .containsExactly(
                        "config:2:15 kafka.partitions: must be a whole number, not 'many'",
                        "config:3:16 kafka.replication: the embedded broker is a single one; name a cluster in"
                                + " bootstrap-servers",
                        "config:4:3 kafka.partitions: is written twice",
                        "config:6:9 source.kind: must be one of files, stdin, simulator, none, not 'file'",
                        "config:7:10 source.paths: must be a list: [one, two], or lines that begin with a dash",
                        "config:9:18 hsms[0].resource-id: must be /subscriptions/…/resourceGroups/…/providers/"
                                + "Microsoft.KeyVault/managedHSMs/…, not 'norrland'",
                        "config:10:5 hsms[1].resource-id: is missing",
                        "config:10:22 hsms[1].backup-interval: must be longer than nothing, not 0h",
                        "config:11:7 http: must be a list of keys with values",
                        "config:12:13 log.level: has no value: give it one, or leave the key out",
                        "config:13:1 extra: unknown key (known here: data, kafka, streams, source, rules, backup,"
                                + " inventory, hsms, ticks, http, log)");
    }

    @Test
    void aFileThatIsNotYamlIsAProblemWithItsPlace() {
        assertThat(problems("http: {port: 1")).singleElement().asString().startsWith("config:1:15 is not YAML: ");
    }

    @Test
    void aFileThatIsNotThereIsAProblemToo() {
        var e = catchThrowableOfType(
                ConfigException.class, () -> ConfigFile.read(folder.resolve("none.yml"), name -> null));
        assertThat(e).hasMessageContaining("none.yml").hasMessageContaining("cannot be read");
    }

    @Test
    void pathsAreRelativeToTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("hsmwatch.yml"), """
                data: ../state
                source: {kind: files, paths: [archive, /var/log/azure]}
                """);
        var config = ConfigFile.read(file, name -> null);

        assertThat(config.data()).isEqualTo(folder.resolveSibling("state"));
        assertThat(config.source().paths()).containsExactly(folder.resolve("archive"), Path.of("/var/log/azure"));
    }

    @Test
    void anHsmIsKnownInLowerCaseAndMayHaveItsOwnInterval() {
        var judgement = parse("""
                hsms:
                  - {resource-id: %s, backup-interval: 6h}
                backup: {interval: 2d}
                """.formatted(HSM)).judgement();

        assertThat(judgement.backupInterval(HSM.toLowerCase(Locale.ROOT))).isEqualTo(Duration.ofHours(6));
        assertThat(judgement.backupInterval("another")).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void theSameHsmTwiceIsAnErrorWhateverItsCase() {
        assertThat(problems(
                        "hsms: [{resource-id: %s}, {resource-id: %s}]".formatted(HSM, HSM.toUpperCase(Locale.ROOT))))
                .singleElement()
                .asString()
                .endsWith("hsms[1].resource-id: is listed twice");
    }

    @ParameterizedTest
    @CsvSource({"24h, PT24H", "15m, PT15M", "30s, PT30S", "100ms, PT0.1S", "2d, PT48H", "PT1H30M, PT1H30M", "P1D, PT24H"
    })
    void aLengthOfTimeIsReadInShortOrInIso(String written, Duration meant) {
        assertThat(parse("backup: {interval: " + written + "}").judgement().backupInterval())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"-PT1H", "PT0S", "24", "1h30", "soon", "1w", "P1M"})
    void whatIsNoLengthOfTimeIsRefused(String written) {
        assertThat(problems("backup: {interval: " + written + "}")).hasSize(1);
    }

    @Test
    void kafkaPropertiesTheProgramDecidesAreRefusedWithTheKeyToUse() {
        assertThat(problems("kafka: {properties: {processing.guarantee: at_least_once}}"))
                .singleElement()
                .asString()
                .endsWith("kafka.properties.processing.guarantee: cannot be set here: it is always exactly_once_v2");
    }

    @Test
    void clientsGetTheServersAndEveryProperty() {
        var kafka = parse("kafka: {properties: {security.protocol: SSL}}").kafka();
        assertThat(kafka.client("k:9092"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("bootstrap.servers", "k:9092", "security.protocol", "SSL"));
    }

    private static Config parse(String yaml) {
        return ConfigFile.parse(yaml, Path.of("/etc"), name -> null);
    }

    private static List<String> problems(String yaml) {
        var e = catchThrowableOfType(ConfigException.class, () -> parse(yaml));
        assertThat(e).as("problems of " + yaml).isNotNull();
        return e.problems().stream().map(ConfigProblem::toString).toList();
    }
}
