package io.hsmwatch.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties for every Kafka client: any of Kafka's own, but for those that the program decides. */
final class KafkaProperties {

    private static final Map<String, String> DECIDED = Map.of(
            "bootstrap.servers", "is kafka.bootstrap-servers",
            "processing.guarantee", "is always exactly_once_v2",
            "commit.interval.ms", "is streams.commit-interval",
            "num.stream.threads", "is streams.threads",
            "group.instance.id", "is streams.instance-id",
            "state.dir", "lies in the folder named by data",
            "application.id", "is the name of the stored state",
            "isolation.level", "is read_committed: anything else shows alerts that were taken back");

    private static final Set<String> SECRET = Set.of("sasl.jaas.config", "ssl.keystore.key");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final References references;

    KafkaProperties(References references) {
        this.references = references;
    }

    record Read(Map<String, String> plain, Map<String, Secret> secret) {}

    Read read(Section section) {
        var plain = new LinkedHashMap<String, String>();
        var secret = new LinkedHashMap<String, Secret>();
        for (var key : section.keys()) {
            section.valueOrReference(key, text -> References.isIn(text) ? references.resolve(text) : plain(key, text))
                    .ifPresent(value -> {
                        if (value instanceof Secret hidden) {
                            secret.put(key, hidden);
                        } else {
                            plain.put(key, value.toString());
                        }
                    });
        }
        return new Read(plain, secret);
    }

    private static String plain(String key, String text) {
        if (!NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("is no name of a Kafka property");
        }
        var decided = DECIDED.get(key);
        if (decided != null) {
            throw new IllegalArgumentException("cannot be set here: it " + decided);
        }
        if (SECRET.contains(key) || key.endsWith("password")) {
            throw new IllegalArgumentException("is a secret: write ${env:NAME} or ${file:/path} in its place");
        }
        return text;
    }
}
