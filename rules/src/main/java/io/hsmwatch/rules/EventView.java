package io.hsmwatch.rules;

/** How a rule reads an event, whatever the event is made of. */
public interface EventView {

    /** What stands under a field; {@link Value#ABSENT} when nothing does. */
    Value value(Field field);

    /** Every scalar of the event, wherever it stands: what a keyword without a field name is looked for in. */
    Iterable<Value> scalars();
}
