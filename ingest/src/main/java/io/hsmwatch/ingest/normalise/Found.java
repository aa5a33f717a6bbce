package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found of one record so far: a value for each slot. */
final class Found {

    /** Stands for an object: something is there, but it is no value. */
    static final Object OBJECT = new Object();

    private final @Nullable Object[] values;

    Found(int slots) {
        values = new Object[slots];
    }

    @Nullable Object at(int slot) {
        return values[slot];
    }

    /**
     * Puts a value where a path leads. A second value, unless it comes out of an array, means that two keys differ only
     * by case: two readers could then disagree about the record, so a field that we judge by refuses it.
     */
    void put(int slot, Object value, boolean inArray) throws Refusal {
        var before = values[slot];
        if (before == null) {
            values[slot] = inArray ? listOf(value) : value;
        } else if ((before instanceof List<?> && inArray) || slot >= Place.count()) {
            values[slot] = add(listOf(before), value);
        } else {
            throw new Refusal(RejectReason.DUPLICATE_KEY, "the same field twice: " + describe(slot));
        }
    }

    /** Takes over what was found in a text that holds JSON, now that it has been read to its end. */
    void putAll(Found nested, boolean inArray) throws Refusal {
        for (int slot = 0; slot < values.length; slot++) {
            var value = nested.values[slot];
            if (value != null) {
                put(slot, value, inArray);
            }
        }
    }

    /** A list of our own: values of JSON arrays come in one by one, or as a list made here. */
    @SuppressWarnings("unchecked")
    private static List<Object> listOf(Object value) {
        return value instanceof ArrayList<?> ? (List<Object>) value : add(new ArrayList<>(), value);
    }

    private static List<Object> add(List<Object> list, Object value) {
        if (value instanceof List<?> more) {
            list.addAll(more);
        } else {
            list.add(value);
        }
        return list;
    }

    private static String describe(int slot) {
        return slot < Place.count() ? Place.paths().get(slot) : "field " + slot;
    }
}
