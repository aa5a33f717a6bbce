package io.hsmwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigTextTest {

    private static final Path FOLDER = Path.of("/etc/hsmwatch");

    @Test
    void theDefaultsPrintAsAFileThatSaysEverything() {
        assertThat(ConfigText.of(ConfigFile.defaults(FOLDER))).isEqualTo("""
                data: "/etc/hsmwatch/data"
                kafka:
                  partitions: 4
                  replication: 1
                streams:
                  commit-interval: 100ms
                  threads: 1
                source:
                  kind: none
                  simulator:
                    seed: 1
                    rate: 20
                backup:
                  interval: 24h
                inventory:
                  verify-within: 15m
                ticks:
                  interval: 30s
                  allowance: 15m
                http:
                  host: "127.0.0.1"
                  port: 9464
                log:
                  format: plain
                  level: info
                """);
    }

    @Test
    void whatIsPrintedReadsBackToTheSame() {
        var config = parse("""
                data: "odd \\"name\\" \\\\ ä"
                kafka: {bootstrap-servers: "k:9092", replication: 3, properties: {client.id: "a: b # c"}}
                streams: {commit-interval: 1500ms, instance-id: one}
                source: {kind: files, paths: [a, "b c"], inventory: who.json, simulator: {seed: -4}}
                rules: {path: rules}
                hsms:
                  - resource-id: /subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/managedHSMs/h
                    backup-interval: PT90S
                """);
        assertThat(parse(ConfigText.of(config))).isEqualTo(config);
    }

    private static Config parse(String yaml) {
        return ConfigFile.parse(yaml, FOLDER, name -> null);
    }
}
