package io.hsmwatch.app.config;

import io.hsmwatch.app.config.Config.Hsm;
import io.hsmwatch.app.config.Config.Http;
import io.hsmwatch.app.config.Config.Judgement;
import io.hsmwatch.app.config.Config.Kafka;
import io.hsmwatch.app.config.Config.Log;
import io.hsmwatch.app.config.Config.Source;
import io.hsmwatch.app.config.Config.Streams;
import io.hsmwatch.app.config.Config.Ticks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys of the file, their types and their defaults, in the order in which they are documented. */
final class ConfigReader {

    private static final Pattern HSM = Pattern.compile(
            "/subscriptions/[^/]+/resourcegroups/[^/]+/providers/microsoft\\.keyvault/managedhsms/[^/]+");
    private static final Pattern MEMBER = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

    private final Path folder;
    private final References references;

    /** @param folder what a relative path is relative to */
    ConfigReader(Path folder, References references) {
        this.folder = folder;
        this.references = references;
    }

    Config read(Section root) {
        try (root) {
            return new Config(
                    root.value("data", this::path).orElse(path("data")),
                    kafka(root.section("kafka")),
                    streams(root.section("streams")),
                    source(root.section("source")),
                    judgement(root),
                    http(root.section("http")),
                    log(root.section("log")));
        }
    }

    private Kafka kafka(Section section) {
        try (section;
                var properties = section.section("properties")) {
            var servers = section.text("bootstrap-servers");
            int replication = section.integer("replication", 1, 9).orElse(1);
            if (servers.isEmpty() && replication > 1) {
                section.problem(
                        "replication", "the embedded broker is a single one; name a cluster in bootstrap-servers");
            }
            var read = new KafkaProperties(references).read(properties);
            return new Kafka(
                    servers,
                    section.integer("partitions", 1, 10_000).orElse(4),
                    replication,
                    read.plain(),
                    read.secret());
        }
    }

    private static Streams streams(Section section) {
        try (section) {
            return new Streams(
                    section.value("commit-interval", Durations::parse).orElse(Duration.ofMillis(100)),
                    section.integer("threads", 1, 256).orElse(1),
                    section.value("instance-id", ConfigReader::member));
        }
    }

    private Source source(Section section) {
        try (section) {
            var kind = choice(section, "kind", Source.Kind.NONE);
            var paths = section.values("paths", this::path);
            if (kind == Source.Kind.FILES && paths.isEmpty()) {
                section.problem("paths", "kind: files needs at least one file or folder here");
            }
            if (kind != Source.Kind.FILES && !paths.isEmpty()) {
                section.problem("paths", "is only read by kind: files");
            }
            return new Source(
                    kind, paths, section.value("inventory", this::path), simulator(section.section("simulator")));
        }
    }

    private static Source.Simulator simulator(Section section) {
        try (section) {
            return new Source.Simulator(
                    section.integer("seed", Integer.MIN_VALUE, Integer.MAX_VALUE)
                            .orElse(1),
                    section.integer("rate", 1, 1_000_000).orElse(20));
        }
    }

    private Judgement judgement(Section root) {
        try (var rules = root.section("rules");
                var backup = root.section("backup");
                var inventory = root.section("inventory")) {
            return new Judgement(
                    rules.value("path", this::path),
                    hsms(root),
                    backup.value("interval", Durations::parse).orElse(Duration.ofHours(24)),
                    inventory.value("verify-within", Durations::parse).orElse(Duration.ofMinutes(15)),
                    ticks(root.section("ticks")));
        }
    }

    private static List<Hsm> hsms(Section root) {
        var hsms = new ArrayList<Hsm>();
        var names = new HashSet<String>();
        for (var section : root.sections("hsms")) {
            try (section) {
                var id = section.value("resource-id", ConfigReader::hsm);
                var interval = section.value("backup-interval", Durations::parse);
                if (id.isPresent() && !names.add(id.get())) {
                    section.problem("resource-id", "is listed twice");
                }
                if (!section.keys().contains("resource-id")) {
                    section.problem("resource-id", "is missing");
                }
                id.ifPresent(name -> hsms.add(new Hsm(name, interval)));
            }
        }
        return hsms;
    }

    private static Ticks ticks(Section section) {
        try (section) {
            return new Ticks(
                    section.value("interval", Durations::parse).orElse(Duration.ofSeconds(30)),
                    section.value("allowance", Durations::parse).orElse(Duration.ofMinutes(15)));
        }
    }

    private static Http http(Section section) {
        try (section) {
            return new Http(
                    section.text("host").orElse("127.0.0.1"),
                    section.integer("port", 0, 65_535).orElse(9464));
        }
    }

    private static Log log(Section section) {
        try (section) {
            return new Log(choice(section, "format", Log.Format.PLAIN), choice(section, "level", Log.Level.INFO));
        }
    }

    private static <E extends Enum<E>> E choice(Section section, String key, E otherwise) {
        var choices = otherwise.getDeclaringClass().getEnumConstants();
        return section.value(key, text -> named(text, choices)).orElse(otherwise);
    }

    private static <E extends Enum<E>> E named(String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> label(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(choices).map(ConfigReader::label).toList())
                        + ", not '" + text + "'"));
    }

    /** As it is written in the file. */
    static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String hsm(String text) {
        var id = text.toLowerCase(Locale.ROOT);
        if (!HSM.matcher(id).matches()) {
            throw new IllegalArgumentException("must be /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault"
                    + "/managedHSMs/…, not '" + text + "'");
        }
        return id;
    }

    private static String member(String text) {
        if (!MEMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be letters, digits, dots, dashes or underscores, not '" + text + "'");
        }
        return text;
    }

    private Path path(String text) {
        if (text.startsWith("~")) {
            throw new IllegalArgumentException("~ is not expanded: write the whole path");
        }
        return folder.resolve(text).normalize();
    }
}
