package io.hsmwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretTest {

    @TempDir
    Path folder;

    @Test
    void aReferenceToTheEnvironmentIsResolvedAlsoWithinALongerText() {
        var config = parse("sasl.jaas.config: 'login required password=\"${env:PW}\";'");
        assertThat(config.kafka().client("k:1"))
                .containsEntry("sasl.jaas.config", "login required password=\"s3$cret\";");
    }

    @Test
    void aReferenceToAFileGivesItsContentWithoutTheEndOfTheLine() throws IOException {
        Files.writeString(folder.resolve("pw"), "from a file\n");
        assertThat(parse("ssl.key.password: ${file:pw}").kafka().client("k:1"))
                .containsEntry("ssl.key.password", "from a file");
    }

    @Test
    void aSecretIsMaskedWhereverItIsPrinted() {
        var config = parse("sasl.jaas.config: ${env:PW}");
        assertThat(ConfigText.of(config)).contains("sasl.jaas.config: \"****\"").doesNotContain("s3$cret");
        assertThat(config.toString()).doesNotContain("s3$cret");
        assertThat(config.kafka().secrets().get("sasl.jaas.config"))
                .isNotNull()
                .extracting(Secret::reference)
                .isEqualTo("${env:PW}");
    }

    @Test
    void aSecretInPlainSightIsRefused() {
        assertThatThrownBy(() -> parse("ssl.keystore.password: hunter2"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is a secret: write ${env:NAME} or ${file:/path} in its place")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> parse("{a: '${env:NONE}', b: '${file:none}', c: '${vault:x}'}"))
                .hasMessageContaining("the environment variable NONE is not set")
                .hasMessageContaining("cannot read the file none")
                .hasMessageContaining("a reference is written ${env:NAME} or ${file:/path}");
    }

    @Test
    void aReferenceWhereNoneIsReadIsRefused() {
        assertThatThrownBy(() -> ConfigFile.parse("data: ${env:PW}", folder, name -> "x"))
                .hasMessageContaining("references such as ${env:PW} are for kafka.properties only");
    }

    private Config parse(String properties) {
        var yaml = properties.startsWith("{")
                ? "kafka: {properties: " + properties + "}"
                : "kafka:\n  properties:\n    " + properties + "\n";
        return ConfigFile.parse(yaml, folder, Map.of("PW", "s3$cret")::get);
    }
}
