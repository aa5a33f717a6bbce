package io.hsmwatch.app.config;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/** A configuration as a file that says everything: every default written out, every secret masked. */
public final class ConfigText {

    private final StringBuilder text = new StringBuilder();

    private ConfigText() {}

    /** YAML that reads back to the same configuration, but for the secrets. */
    public static String of(Config config) {
        var page = new ConfigText();
        page.line(0, "data", config.data().toString());
        page.kafka(config.kafka());
        page.streams(config.streams());
        page.source(config.source());
        page.judgement(config.judgement());
        page.head(0, "http");
        page.line(1, "host", config.http().host());
        page.line(1, "port", config.http().port());
        page.head(0, "log");
        page.line(1, "format", config.log().format());
        page.line(1, "level", config.log().level());
        return page.text.toString();
    }

    private void kafka(Config.Kafka kafka) {
        head(0, "kafka");
        optional(1, "bootstrap-servers", kafka.bootstrapServers());
        line(1, "partitions", kafka.partitions());
        line(1, "replication", kafka.replication());
        if (!kafka.properties().isEmpty() || !kafka.secrets().isEmpty()) {
            head(1, "properties");
            new TreeMap<>(kafka.properties()).forEach((name, value) -> line(2, name, value));
            new TreeMap<>(kafka.secrets()).forEach((name, secret) -> line(2, name, secret.toString()));
        }
    }

    private void streams(Config.Streams streams) {
        head(0, "streams");
        line(1, "commit-interval", streams.commitInterval());
        line(1, "threads", streams.threads());
        optional(1, "instance-id", streams.instanceId());
    }

    private void source(Config.Source source) {
        head(0, "source");
        line(1, "kind", source.kind());
        if (!source.paths().isEmpty()) {
            head(1, "paths");
            source.paths()
                    .forEach(path -> text.append("    - ")
                            .append(quoted(path.toString()))
                            .append('\n'));
        }
        optional(1, "inventory", source.inventory());
        head(1, "simulator");
        text.append("    seed: ").append(source.simulator().seed()).append('\n');
        line(2, "rate", source.simulator().rate());
    }

    private void judgement(Config.Judgement judgement) {
        if (judgement.rules().isPresent()) {
            head(0, "rules");
            optional(1, "path", judgement.rules());
        }
        if (!judgement.hsms().isEmpty()) {
            head(0, "hsms");
            for (var hsm : judgement.hsms()) {
                text.append("  - resource-id: ")
                        .append(quoted(hsm.resourceId()))
                        .append('\n');
                hsm.backupInterval().ifPresent(interval -> line(2, "backup-interval", interval));
            }
        }
        head(0, "backup");
        line(1, "interval", judgement.backupInterval());
        head(0, "inventory");
        line(1, "verify-within", judgement.verifyWithin());
        head(0, "ticks");
        line(1, "interval", judgement.ticks().interval());
        line(1, "allowance", judgement.ticks().allowance());
    }

    private void head(int depth, String key) {
        text.append("  ".repeat(depth)).append(key).append(":\n");
    }

    private void line(int depth, String key, Object value) {
        text.append("  ".repeat(depth))
                .append(key)
                .append(": ")
                .append(scalar(value))
                .append('\n');
    }

    private void optional(int depth, String key, Optional<?> value) {
        value.ifPresent(present -> line(depth, key, present));
    }

    private static String scalar(Object value) {
        if (value instanceof Integer number) {
            return number.toString();
        }
        if (value instanceof Duration duration) {
            return Durations.format(duration);
        }
        return value instanceof Enum<?> choice ? ConfigReader.label(choice) : quoted(value.toString());
    }

    /** Double quotes hold any text, and need two characters escaped, beside those that do not print. */
    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
