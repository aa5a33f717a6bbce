package io.hsmwatch.ingest.normalise;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wanted fields of one raw record, whatever its layout. */
public final class RawFields {

    private static final Map<Place, int[]> SLOTS = new EnumMap<>(Place.class);

    static {
        for (var place : Place.values()) {
            SLOTS.put(place, place.slots());
        }
    }

    private final Found found;
    private final List<Object> scalars;

    RawFields(Found found, List<Object> scalars) {
        this.found = found;
        this.scalars = Collections.unmodifiableList(scalars);
    }

    /** The value at a projected path; null when absent or an object. */
    public @Nullable Object value(int slot) {
        var value = found.at(slot);
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Map.class::isInstance) ? null : Collections.unmodifiableList(list);
        }
        return value == Found.OBJECT ? null : value;
    }

    public List<Object> scalars() {
        return scalars;
    }

    /** The first path of the place that holds a text or number, as text. */
    @Nullable String text(Place place) {
        for (int slot : slots(place)) {
            var value = found.at(slot);
            if (value instanceof String text && !text.isEmpty()) {
                return text;
            }
            if (value instanceof Long || value instanceof BigDecimal) {
                return value.toString();
            }
        }
        return null;
    }

    /** The first path of the place that holds a whole number, written as number or as text. */
    @Nullable Long number(Place place) {
        for (int slot : slots(place)) {
            var number = Scalars.number(found.at(slot));
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** The first path of the place that holds a truth: true, 1, "true", "1" and their contraries. */
    @Nullable Boolean truth(Place place) {
        for (int slot : slots(place)) {
            var truth = Scalars.truth(found.at(slot));
            if (truth != null) {
                return truth;
            }
        }
        return null;
    }

    /** The first path of the place that holds a list, or a text as a list of one. */
    @Nullable List<?> list(Place place) {
        for (int slot : slots(place)) {
            var value = found.at(slot);
            if (value instanceof List<?> list) {
                return Collections.unmodifiableList(list);
            }
            if (value instanceof String text) {
                return List.of(text);
            }
        }
        return null;
    }

    /** Whether there is anything but null at the place. */
    boolean has(Place place) {
        for (int slot : slots(place)) {
            var value = found.at(slot);
            if (value == Found.OBJECT
                    || value instanceof List<?>
                    || (value instanceof String text && !text.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static int[] slots(Place place) {
        return SLOTS.getOrDefault(place, new int[0]);
    }
}
