package io.hsmwatch.rules;

import java.math.BigDecimal;
import java.util.List;

/** A value of an event. Absent, null, empty text and an empty list are four different things. */
public sealed interface Value {

    Value ABSENT = new Absent();
    Value NULL = new Null();

    /** The event has no such field. */
    record Absent() implements Value {}

    /** The field is there and holds JSON null. */
    record Null() implements Value {}

    record Text(String text) implements Value {}

    record Num(BigDecimal number) implements Value {}

    record Bool(boolean truth) implements Value {}

    /** An array: a rule is satisfied by any of its members. */
    record Many(List<Value> members) implements Value {
        public Many {
            members = List.copyOf(members);
        }
    }
}
