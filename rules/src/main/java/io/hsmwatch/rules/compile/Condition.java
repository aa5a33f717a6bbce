package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.EventView;

/** A compiled condition: immutable, shared between threads, and without memory of the events it has seen. */
public interface Condition {

    boolean test(EventView event);
}
