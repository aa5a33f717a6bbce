package io.hsmwatch.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Packs;
import io.hsmwatch.analytics.correlate.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.junit.jupiter.api.Test;

/** A name that changes forgets what was stored under the old one: changing the file is a migration. */
class NamesTest {

    @Test
    void theNamesOfTheTopologyAreThoseOfTheFile() throws IOException {
        var names = new TreeSet<String>();
        var path = new DetectionPath(Packs.shipped(), Policy.DEFAULT);
        DetectionTopology.of(path, Observer.NONE)
                .describe()
                .subtopologies()
                .forEach(part -> part.nodes().forEach(node -> names(node, names)));
        names.add("application " + LiveSettings.APPLICATION);
        assertThat(names)
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/topology-names.txt")));
    }

    private static void names(Node node, Set<String> names) {
        if (node instanceof Source source) {
            names.add("source " + source.name());
            source.topicSet().forEach(topic -> names.add("topic " + topic));
        } else if (node instanceof Sink sink) {
            names.add("sink " + sink.name());
            names.add("topic " + sink.topic());
        } else if (node instanceof Processor processor) {
            names.add("processor " + processor.name());
            processor.stores().forEach(store -> names.add("store " + store));
        }
    }
}
