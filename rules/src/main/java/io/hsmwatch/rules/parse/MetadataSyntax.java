package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a rule that Sigma defines, but for its detection. Texts and lists that are not there are empty.
 *
 * @param level null when not stated
 */
public record MetadataSyntax(
        String id,
        String title,
        @Nullable Level level,
        String description,
        List<String> falsePositives,
        List<String> references,
        List<String> tags) {
    public MetadataSyntax {
        falsePositives = List.copyOf(falsePositives);
        references = List.copyOf(references);
        tags = List.copyOf(tags);
    }
}
