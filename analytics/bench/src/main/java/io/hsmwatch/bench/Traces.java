package io.hsmwatch.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;

/** What earlier runs left on the broker, so that the next one begins where they did. */
record Traces(Map<String, Object> client) {

    /** Forgets how far an application read, and what it remembered. */
    void erase(String application) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            var groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(application::equals)
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
            var changelogs = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application + "-") && topic.endsWith("-changelog"))
                    .collect(Collectors.toUnmodifiableSet());
            admin.deleteTopics(changelogs).all().get();
        }
    }

    /** Makes an empty topic. */
    void create(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, BrokerHost.PARTITIONS, (short) 1)
                            .configs(Map.of("message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE)))))
                    .all()
                    .get();
        }
    }

    /** Gives the space of a topic back. */
    void delete(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client)) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }
}
