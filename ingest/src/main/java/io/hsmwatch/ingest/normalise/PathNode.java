package io.hsmwatch.ingest.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of wanted paths. A child is found by its key whatever its case; a key that itself holds dots (the
 * URI of a claim) leads as deep as the dots in the wanted path do.
 */
final class PathNode {

    private record Child(String key, PathNode node) {}

    /** Keys as wanted and in lower case; both, because records mostly spell them the way we do. */
    private final Map<String, PathNode> below = new HashMap<>();

    /** The same by the length of the key: most keys that are not wanted are told apart by it. */
    private final List<List<Child>> byLength = new ArrayList<>();

    private int slot = -1;
    private boolean whole;

    /** The node of a path, made if need be. */
    PathNode at(List<String> path) {
        if (path.isEmpty()) {
            return this;
        }
        var node = below(path.get(0)).at(path.subList(1, path.size()));
        remember(String.join(".", path), node);
        return node;
    }

    private PathNode below(String key) {
        var known = below.get(key.toLowerCase(Locale.ROOT));
        return known != null ? known : new PathNode().rememberedBy(this, key);
    }

    private PathNode rememberedBy(PathNode parent, String key) {
        parent.remember(key, this);
        return this;
    }

    private void remember(String key, PathNode node) {
        below.put(key, node);
        below.put(key.toLowerCase(Locale.ROOT), node);
        while (byLength.size() <= key.length()) {
            byLength.add(new ArrayList<>(1));
        }
        byLength.get(key.length()).add(new Child(key, node));
    }

    @Nullable PathNode child(String key) {
        var exact = below.get(key);
        if (exact != null || key.length() >= byLength.size()) {
            return exact;
        }
        for (var child : byLength.get(key.length())) {
            if (child.key().equalsIgnoreCase(key)) {
                return child.node();
            }
        }
        return null;
    }

    boolean hasChildren() {
        return !below.isEmpty();
    }

    /** Where a value found here is put; -1 for a node that only leads on. */
    int slot() {
        return slot;
    }

    void take(int newSlot) {
        slot = newSlot;
    }

    /** Whether an array or object found here is kept as it is, because its members belong together. */
    boolean whole() {
        return whole;
    }

    void keepWhole() {
        whole = true;
    }
}
