package io.hsmwatch.rules;

import java.util.List;
import java.util.function.Function;

/**
 * One line about a match, such as <code>{user.name|user.id} purged key {hsm.key.name}</code>: braces hold field names, and
 * the first of several that has a value is shown.
 *
 * @param text the template as written
 */
public record SummaryTemplate(String text) {

    /** Names of the fields that the template may show. */
    public List<String> fieldNames() {
        return List.of();
    }

    /** The line for one event. */
    public String render(Function<String, Value> valueOf) {
        return text;
    }
}
