package io.hsmwatch.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file. A key is known because it was asked for; {@link #close} reports the others. Every read
 * reports what is wrong and answers as if nothing stood there, so that reading goes on.
 */
final class Section implements AutoCloseable {

    private final String path;
    private final Optional<Mark> place;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private record Entry(Node key, Node value) {}

    private Section(String path, Optional<Mark> place, Problems problems) {
        this.path = path;
        this.place = place;
        this.problems = problems;
    }

    static Section root(Optional<Node> document, Problems problems) {
        return of(document, "", problems);
    }

    private static Section of(Optional<Node> node, String path, Problems problems) {
        var section = new Section(path, node.flatMap(Node::getStartMark), problems);
        node.filter(n -> !n.getTag().equals(Tag.NULL)).ifPresent(section::fill);
        return section;
    }

    private void fill(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.at(node, path, "must be a list of keys with values");
            return;
        }
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.at(tuple.getKeyNode(), path, "a key must be a name");
            } else if (entries.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode())) != null) {
                problems.at(key, in(key.getValue()), "is written twice");
            }
        }
    }

    Section section(String key) {
        return of(take(key), in(key), problems);
    }

    List<Section> sections(String key) {
        var members = members(key);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < members.size(); i++) {
            sections.add(of(Optional.of(members.get(i)), in(key) + "[" + i + "]", problems));
        }
        return sections;
    }

    /** As written, in the order of the file. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    Optional<String> text(String key) {
        return value(key, Function.identity());
    }

    Optional<Integer> integer(String key, int lowest, int highest) {
        return value(key, text -> number(text, lowest, highest));
    }

    /** @param parser throws IllegalArgumentException with a message that may follow the key */
    <T> Optional<T> value(String key, Function<String, T> parser) {
        return valueOrReference(key, parser.compose(References::refuse));
    }

    <T> Optional<T> valueOrReference(String key, Function<String, T> parser) {
        return take(key).flatMap(node -> parsed(node, in(key), parser));
    }

    <T> List<T> values(String key, Function<String, T> parser) {
        return members(key).stream()
                .flatMap(node -> parsed(node, in(key), parser.compose(References::refuse)).stream())
                .toList();
    }

    /** For what only shows when several values are looked at together. */
    void problem(String key, String message) {
        var entry = entries.get(key);
        problems.at(entry == null ? place : entry.value().getStartMark(), in(key), message);
    }

    @Override
    public void close() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                var hint = Nearest.to(key, known)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("known here: " + String.join(", ", known));
                problems.at(entry.key(), in(key), "unknown key (" + hint + ")");
            }
        });
    }

    private Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    private List<Node> members(String key) {
        var node = take(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            problems.at(node.get(), in(key), "must be a list: [one, two], or lines that begin with a dash");
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(n -> ((SequenceNode) n).getValue())
                .orElse(List.of());
    }

    private <T> Optional<T> parsed(Node node, String name, Function<String, T> parser) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.at(node, name, "must be a single value");
        } else if (scalar.getTag().equals(Tag.NULL)) {
            problems.at(node, name, "has no value: give it one, or leave the key out");
        } else {
            try {
                return Optional.of(parser.apply(scalar.getValue()));
            } catch (IllegalArgumentException e) {
                problems.at(node, name, String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int lowest, int highest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number, not '" + text + "'", e);
        }
        throw new IllegalArgumentException("must be from " + lowest + " to " + highest + ", not " + text);
    }

    private String in(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
