package io.hsmwatch.emulator.door;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link wants to go. Letter case is the client's: one SDK client writes {@code $Default}, another {@code $default}. */
sealed interface Address {

    Pattern ORIGIN = Pattern.compile("^[a-z]+://[^/]*", Pattern.CASE_INSENSITIVE);
    Pattern GROUP = Pattern.compile("([^/]+)/ConsumerGroups/([^/]+)/Partitions/([^/]+)", Pattern.CASE_INSENSITIVE);
    Pattern PARTITION = Pattern.compile("([^/]+)/Partitions/([^/]+)", Pattern.CASE_INSENSITIVE);

    /** Tokens are put here. */
    record TokenNode() implements Address {}

    /** Facts about hubs and partitions are asked for here. */
    record ManagementNode() implements Address {}

    record OfHub(String hub) implements Address {}

    record OfPartition(String hub, String partition) implements Address {}

    record OfGroup(String hub, String group, String partition) implements Address {}

    record Unknown(String text) implements Address {}

    static Address parse(@Nullable String text) {
        var path = path(text == null ? "" : text);
        if (path.equals("$cbs")) {
            return new TokenNode();
        }
        if (path.equals("$management")) {
            return new ManagementNode();
        }
        var group = GROUP.matcher(path);
        if (group.matches()) {
            return new OfGroup(group.group(1), group.group(2), group.group(3));
        }
        var partition = PARTITION.matcher(path);
        if (partition.matches()) {
            return new OfPartition(partition.group(1), partition.group(2));
        }
        return path.isEmpty() || path.contains("/") ? new Unknown(path) : new OfHub(path);
    }

    /** The text without scheme, host and outer slashes; other SDKs than Java's write addresses as URLs. */
    static String path(String text) {
        return ORIGIN.matcher(text).replaceFirst("").replaceAll("^/+|/+$", "");
    }
}
