package io.hsmwatch.ingest.normalise;

import java.util.List;

/** Every wanted path of a raw record, each with the slot that its value goes to: first the places, then the rules' own. */
final class PathTree {

    private final PathNode root = new PathNode();
    private int count;

    PathTree() {
        Place.paths().forEach(this::slot);
        Place.wholePaths().forEach(path -> root.at(parts(path)).keepWhole());
    }

    /** The slot of a dotted path, a new one if it has none; the same for the same path in another case. */
    int slot(String path) {
        var node = root.at(parts(path));
        if (node.slot() < 0) {
            node.take(count++);
        }
        return node.slot();
    }

    private static List<String> parts(String path) {
        return List.of(path.split("\\.", -1));
    }

    int count() {
        return count;
    }

    PathNode root() {
        return root;
    }
}
