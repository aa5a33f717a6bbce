package io.hsmwatch.rules.compile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ATT&amp;CK techniques among a rule's tags; tactics and other namespaces are left out. */
public final class AttackTags {
    private static final String NAMESPACE = "attack.";
    private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t[0-9]{4}(\\.[0-9]{3})?");

    private AttackTags() {}

    /** The ids as ATT&amp;CK writes them, such as {@code T1098.003}, in the order of the tags. */
    public static List<String> techniques(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(tag -> TECHNIQUE.matcher(tag).matches())
                .map(tag -> tag.substring(NAMESPACE.length()).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
