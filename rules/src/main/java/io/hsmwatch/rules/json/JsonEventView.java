package io.hsmwatch.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.hsmwatch.rules.EventView;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an event from a JSON tree. A dotted name leads into nested objects; a key that itself holds the dots goes first.
 * An array on the way stands for all of its members.
 */
public final class JsonEventView implements EventView {
    private final JsonNode event;

    private JsonEventView(JsonNode event) {
        this.event = event;
    }

    public static JsonEventView of(JsonNode event) {
        return new JsonEventView(event);
    }

    @Override
    public Value value(Field field) {
        return find(event, field.name());
    }

    @Override
    public Iterable<Value> scalars() {
        List<Value> scalars = new ArrayList<>();
        collect(event, scalars);
        return scalars;
    }

    private static Value find(JsonNode node, String path) {
        if (node.isArray()) {
            return findInEach(node, path);
        }
        JsonNode exact = node.get(path);
        if (exact != null) {
            return JsonValues.of(exact);
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            JsonNode child = node.get(path.substring(0, dot));
            Value found = child == null ? Value.ABSENT : find(child, path.substring(dot + 1));
            if (!(found instanceof Value.Absent)) {
                return found;
            }
        }
        return Value.ABSENT;
    }

    private static Value findInEach(JsonNode array, String path) {
        List<Value> found = new ArrayList<>();
        for (JsonNode member : array) {
            Value value = find(member, path);
            if (!(value instanceof Value.Absent)) {
                found.add(value);
            }
        }
        return found.isEmpty() ? Value.ABSENT : new Value.Many(found);
    }

    private static void collect(JsonNode node, List<Value> scalars) {
        if (node.isContainerNode()) {
            node.forEach(member -> collect(member, scalars));
        } else {
            scalars.add(JsonValues.of(node));
        }
    }
}
