package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the fields that a set of rules names their slots, in the order in which they are met. */
public final class FieldTable {
    private final Map<String, Field> byName = new HashMap<>();
    private final List<Field> inOrder = new ArrayList<>();
    private boolean keywords;

    /** The field of this name, at its slot. */
    public Field field(String name) {
        return byName.computeIfAbsent(name, unknown -> {
            var field = new Field(unknown, inOrder.size());
            inOrder.add(field);
            return field;
        });
    }

    void needKeywords() {
        keywords = true;
    }

    public List<Field> fields() {
        return List.copyOf(inOrder);
    }

    /** Whether some rule looks for keywords. */
    public boolean needsScalars() {
        return keywords;
    }

    /** What was known so far, to come back to. */
    Mark mark() {
        return new Mark(inOrder.size(), keywords);
    }

    /** Forgets what a rule added that turned out to be bad. */
    void resetTo(Mark mark) {
        List<Field> added = inOrder.subList(mark.size(), inOrder.size());
        added.forEach(field -> byName.remove(field.name()));
        added.clear();
        keywords = mark.keywords();
    }

    record Mark(int size, boolean keywords) {}
}
