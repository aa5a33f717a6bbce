package io.hsmwatch.rules.parse;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML document, with its place. */
public sealed interface Yaml permits Scalar, Yaml.Sequence, Yaml.Mapping {

    Place place();

    record Sequence(Place place, List<Yaml> members) implements Yaml {
        public Sequence {
            members = List.copyOf(members);
        }
    }

    /** A map in the order of its file. Keys are text, and no key stands twice. */
    record Mapping(Place place, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Yaml> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /**
     * One line of a map.
     *
     * @param place where the key stands
     */
    record Entry(String key, Place place, Yaml value) {}
}
