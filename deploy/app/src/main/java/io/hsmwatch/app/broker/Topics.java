package io.hsmwatch.app.broker;

import io.hsmwatch.analytics.live.Names;
import io.hsmwatch.ingest.kafka.Positions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the program: made where they are missing, checked where they exist. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Topics() {}

    /** Those that the program always needs: what is judged, what came of it, what could not be read, and how far it came. */
    public static List<Topic> standard(int partitions, int replication) {
        return List.of(
                Topic.kept(Names.AUDIT_TOPIC, partitions, replication),
                Topic.kept(Names.ALERTS_TOPIC, partitions, replication),
                Topic.kept(Names.QUARANTINE_TOPIC, partitions, replication),
                Topic.latest(Positions.TOPIC, replication));
    }

    /**
     * Returns when every topic is there and known to the brokers.
     *
     * @param client how to reach the cluster: {@code bootstrap.servers} and, where needed, security settings
     * @throws UnreachableException if the cluster does not answer within ten seconds or does not let us in
     * @throws TopicException if a topic exists with other partitions, or cannot be made as it should be
     */
    public static void ensure(Map<String, ?> client, List<Topic> topics) {
        ensure(client, topics, PATIENCE);
    }

    static void ensure(Map<String, ?> client, List<Topic> topics, Duration patience) {
        try (var admin = Admin.create(quickToGiveUp(client, patience))) {
            create(admin, missing(admin, topics));
            check(topics, described(admin, topics));
        } catch (UnreachableException | TopicException e) {
            throw e;
        } catch (KafkaException e) {
            throw unreachable(client, e);
        }
    }

    private static Map<String, Object> quickToGiveUp(Map<String, ?> client, Duration patience) {
        var settings = new HashMap<String, Object>(client);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis() / 2);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        return settings;
    }

    private static List<Topic> missing(Admin admin, List<Topic> topics) {
        var existing = result(admin.listTopics().names());
        return topics.stream().filter(t -> !existing.contains(t.name())).toList();
    }

    private static void create(Admin admin, List<Topic> topics) {
        var creations = admin.createTopics(topics.stream().map(Topic::creation).toList())
                .values();
        creations.forEach((name, made) -> {
            try {
                result(made);
            } catch (TopicExistsException e) {
                // Another instance was quicker; whether it made the same topic is checked next.
                return;
            } catch (RetriableException | AuthenticationException e) {
                throw e;
            } catch (KafkaException e) {
                throw new TopicException("cannot create topic " + name + ": " + e.getMessage(), e);
            }
        });
    }

    /** A topic just made may be unknown to a broker for some milliseconds, and its clients would take that for an error. */
    private static Map<String, TopicDescription> described(Admin admin, List<Topic> topics) {
        var names = topics.stream().map(Topic::name).toList();
        for (var waited = Duration.ZERO; ; waited = waited.plus(BETWEEN_LOOKS)) {
            try {
                return result(admin.describeTopics(names).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                if (waited.compareTo(PATIENCE) > 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void check(List<Topic> topics, Map<String, TopicDescription> found) {
        var wrong = topics.stream()
                .filter(topic -> partitions(topic, found) != topic.partitions())
                .map(topic -> "%s has %d partitions, configured are %d"
                        .formatted(topic.name(), partitions(topic, found), topic.partitions()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new TopicException(String.join("; ", wrong)
                    + " (set kafka.partitions to what exists: records of one HSM must stay in one partition)");
        }
    }

    private static int partitions(Topic topic, Map<String, TopicDescription> found) {
        var description = found.get(topic.name());
        return description == null ? 0 : description.partitions().size();
    }

    private static UnreachableException unreachable(Map<String, ?> client, KafkaException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var servers = client.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        var what = e instanceof AuthenticationException ? "does not let us in" : "cannot be reached";
        return new UnreachableException("the Kafka cluster at " + servers + " " + what + ": " + root.getMessage(), e);
    }

    private static <T> T result(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the cluster", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the cluster", e);
        }
    }
}
