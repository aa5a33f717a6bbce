package io.hsmwatch.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration, with every default filled in and every path resolved.
 *
 * @param data where the embedded broker and the state of the topology live
 */
public record Config(Path data, Kafka kafka, Streams streams, Source source, Judgement judgement, Http http, Log log) {

    /**
     * The cluster, and how to talk to it.
     *
     * @param bootstrapServers a cluster; empty: the embedded broker
     * @param properties for every Kafka client, as Kafka names them
     * @param secrets properties whose values came by a reference
     */
    public record Kafka(
            Optional<String> bootstrapServers,
            int partitions,
            int replication,
            Map<String, String> properties,
            Map<String, Secret> secrets) {

        public Kafka {
            properties = Map.copyOf(properties);
            secrets = Map.copyOf(secrets);
        }

        /** What every client needs to talk to the brokers: secrets revealed, so never to be logged. */
        public Map<String, Object> client(String servers) {
            var client = new HashMap<String, Object>(properties);
            secrets.forEach((name, secret) -> client.put(name, secret.reveal()));
            client.put("bootstrap.servers", servers);
            return client;
        }
    }

    /**
     * How the topology runs.
     *
     * @param instanceId the static member this process is in its group; the same one takes over at once after a crash
     */
    public record Streams(Duration commitInterval, int threads, Optional<String> instanceId) {}

    /**
     * Where records come from.
     *
     * @param paths files and folders, for {@link Kind#FILES}
     * @param inventory who holds which role, imported at start
     */
    public record Source(Kind kind, List<Path> paths, Optional<Path> inventory, Simulator simulator) {

        public enum Kind {
            FILES,
            STDIN,
            SIMULATOR,
            NONE
        }

        /**
         * The simulated HSMs.
         *
         * @param rate records a second
         */
        public record Simulator(long seed, int rate) {}

        public Source {
            paths = List.copyOf(paths);
        }
    }

    /**
     * What is judged, and by which deadlines.
     *
     * @param rules a file or folder of Sigma rules; empty: the rules that come with the program
     * @param hsms the HSMs that are expected to speak and to be backed up
     * @param backupInterval of an HSM that names none of its own
     * @param verifyWithin how long a role assignment waits for the inventory to say whose it is
     */
    public record Judgement(
            Optional<Path> rules, List<Hsm> hsms, Duration backupInterval, Duration verifyWithin, Ticks ticks) {

        public Judgement {
            hsms = List.copyOf(hsms);
        }

        /**
         * The interval that holds for one HSM.
         *
         * @param hsm a resource id in lower case
         */
        public Duration backupInterval(String hsm) {
            return hsms.stream()
                    .filter(each -> each.resourceId().equals(hsm))
                    .findFirst()
                    .flatMap(Hsm::backupInterval)
                    .orElse(backupInterval);
        }
    }

    /**
     * An HSM that is expected.
     *
     * @param resourceId in lower case, up to the name of the Managed HSM
     */
    public record Hsm(String resourceId, Optional<Duration> backupInterval) {}

    /**
     * The clock of the judgement.
     *
     * @param interval how often time is written into the topic
     * @param allowance how far behind the clock: what Azure may take to deliver a record
     */
    public record Ticks(Duration interval, Duration allowance) {}

    /**
     * Where metrics and health are served.
     *
     * @param port 0: any free one
     */
    public record Http(String host, int port) {}

    public record Log(Format format, Level level) {

        public enum Format {
            PLAIN,
            JSON
        }

        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG,
            TRACE
        }
    }
}
