package io.hsmwatch.ingest.normalise;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request URI taken apart by hand: Managed HSM writes ports and runs of slashes that URI classes reject or resolve
 * away.
 *
 * @param original as written
 * @param domain host in lower case without port; null for a bare path
 * @param path in its one spelling, see {@link UriPath}
 * @param query as written, without the question mark; null if there is none
 */
record RequestUri(
        String original,
        @Nullable String domain,
        String path,
        @Nullable String query) {

    static @Nullable RequestUri parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        int authority = afterScheme(text);
        int pathStart = authority < 0 ? 0 : indexOfAny(text, "/\\?#", authority);
        int pathEnd = indexOfAny(text, "?#", pathStart);
        return new RequestUri(
                written,
                authority < 0 ? null : host(text.substring(authority, pathStart)),
                UriPath.canonical(text.substring(pathStart, pathEnd)),
                query(text, pathEnd));
    }

    /** Where the host begins; -1 for a bare path. */
    private static int afterScheme(String text) {
        int scheme = text.indexOf("://");
        if (scheme >= 0 && indexOfAny(text, "/?#", 0) > scheme) {
            return scheme + 3;
        }
        return text.startsWith("/") || text.startsWith("\\") ? -1 : 0;
    }

    private static String host(String authority) {
        var host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) {
            host = host.substring(0, port);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String query(String text, int pathEnd) {
        if (pathEnd == text.length() || text.charAt(pathEnd) != '?') {
            return null;
        }
        return text.substring(pathEnd + 1, indexOfAny(text, "#", pathEnd));
    }

    private static int indexOfAny(String text, String stops, int from) {
        int at = from;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether the host serves the data plane of a Managed HSM, in any cloud. */
    boolean toManagedHsm() {
        return domain != null && domain.contains(".managedhsm.");
    }

    /** Name of the HSM in the host; a regional host puts the region first. */
    @Nullable String hsmName() {
        if (domain == null || !toManagedHsm()) {
            return null;
        }
        var before = domain.substring(0, domain.indexOf(".managedhsm."));
        return before.substring(before.lastIndexOf('.') + 1);
    }
}
