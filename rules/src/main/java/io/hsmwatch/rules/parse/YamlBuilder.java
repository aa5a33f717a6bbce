package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a document together from its pieces, as they come. */
final class YamlBuilder {
    private final ProblemLog log;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Yaml root;

    YamlBuilder(ProblemLog log) {
        this.log = log;
    }

    void begin() {
        open.clear();
        root = null;
    }

    int depth() {
        return open.size();
    }

    void open(boolean mapping, Place place) {
        open.push(mapping ? new OpenMapping(place, log) : new OpenSequence(place));
    }

    void close() {
        add(open.pop().closed());
    }

    void scalar(Scalar scalar) {
        add(scalar);
    }

    /** The document; none when it is empty. */
    Optional<Yaml> finish() {
        return Optional.ofNullable(root)
                .filter(document -> !(document instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL));
    }

    private void add(Yaml piece) {
        if (open.isEmpty()) {
            root = piece;
        } else {
            open.peek().add(piece);
        }
    }

    private interface Open {
        void add(Yaml piece);

        Yaml closed();
    }

    private record OpenSequence(Place place, List<Yaml> members) implements Open {
        OpenSequence(Place place) {
            this(place, new ArrayList<>());
        }

        @Override
        public void add(Yaml piece) {
            members.add(piece);
        }

        @Override
        public Yaml closed() {
            return new Yaml.Sequence(place, members);
        }
    }

    private static final class OpenMapping implements Open {
        private final Place place;
        private final ProblemLog log;
        private final List<Yaml.Entry> entries = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private @Nullable Yaml key;

        OpenMapping(Place place, ProblemLog log) {
            this.place = place;
            this.log = log;
        }

        @Override
        public void add(Yaml piece) {
            if (key == null) {
                key = piece;
                return;
            }
            if (!(key instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NULL) {
                log.add(ProblemCode.BAD_KEY, key.place());
            } else if (!keys.add(scalar.text())) {
                log.add(ProblemCode.DUPLICATE_KEY, key.place(), scalar.text());
            } else {
                entries.add(new Yaml.Entry(scalar.text(), key.place(), piece));
            }
            key = null;
        }

        @Override
        public Yaml closed() {
            return new Yaml.Mapping(place, entries);
        }
    }
}
