package io.hsmwatch.rules.parse;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Decides, by YAML 1.2's core schema, what an unquoted value is. */
final class Scalars {
    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

    private Scalars() {}

    static Scalar of(ScalarEvent event, Place start) {
        boolean oneLine = event.getStartMark().isPresent()
                && event.getEndMark().isPresent()
                && event.getStartMark().get().getLine()
                        == event.getEndMark().get().getLine();
        if (!event.isPlain()) {
            return new Scalar(oneLine ? start.right(1) : start, event.getValue(), Scalar.Kind.TEXT, oneLine);
        }
        return new Scalar(start, event.getValue(), kind(event.getValue()), oneLine);
    }

    private static Scalar.Kind kind(String text) {
        Tag tag = CORE.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Scalar.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Scalar.Kind.BOOL;
        }
        return Numbers.parse(text).isPresent() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }
}
