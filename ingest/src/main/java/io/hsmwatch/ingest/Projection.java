package io.hsmwatch.ingest;

import java.util.List;

/** Which fields a rule set needs: the normaliser keeps those and the canonical ones, and nothing else. */
public final class Projection {

    private static final Projection NONE = new Projection(List.of(), false);

    private final List<String> names;
    private final boolean scalars;

    private Projection(List<String> names, boolean scalars) {
        this.names = List.copyOf(names);
        this.scalars = scalars;
    }

    /**
     * The fields of a rule set.
     *
     * @param names in slot order: canonical names of {@link AuditField} or dotted paths of the raw record
     * @param scalars whether all scalars are wanted, which only rules with keywords do
     */
    public static Projection of(List<String> names, boolean scalars) {
        return new Projection(names, scalars);
    }

    public static Projection none() {
        return NONE;
    }

    public List<String> names() {
        return names;
    }

    public boolean scalars() {
        return scalars;
    }
}
