package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.Value;
import java.util.Optional;

/** The text under which a value is looked up in what {@link Condition#required()} gave. */
public final class IndexKey {
    private IndexKey() {}

    /** The folded text of a scalar; empty when it has none, so that no demand for a text can be met. */
    public static Optional<String> of(Value scalar) {
        return Optional.ofNullable(Members.text(scalar)).map(Folding::fold);
    }
}
