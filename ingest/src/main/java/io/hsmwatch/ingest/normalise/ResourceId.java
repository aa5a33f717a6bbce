package io.hsmwatch.ingest.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The resource a record is about.
 *
 * @param id lower-case, slash runs collapsed
 * @param hsm the key of the record: the id cut off after the name of the HSM or vault, else without an extension resource
 * @param name of the HSM or vault, else null
 */
record ResourceId(
        String id, String hsm, Kind kind, @Nullable String name) {

    enum Kind {
        MANAGED_HSM("ManagedHsm"),
        VAULT("Vault"),
        OTHER("Other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private record Type(String segments, Kind kind) {}

    private static final String PROVIDER = "/providers/microsoft.keyvault/";
    /** The last form of a Managed HSM is obsolete, but older documentation shows it. */
    private static final List<Type> TYPES = List.of(
            new Type("managedhsms/", Kind.MANAGED_HSM),
            new Type("vaults/", Kind.VAULT),
            new Type("hsm/", Kind.MANAGED_HSM));

    private static final Pattern DELETED =
            Pattern.compile("/providers/microsoft\\.keyvault/locations/[^/]+/deletedmanagedhsms/([^/]+)");
    private static final Pattern EXTENSION =
            Pattern.compile("/providers/microsoft\\.(?:authorization|insights)(?:/[^/]+(?:/[^/]+)?)?$");

    static @Nullable ResourceId parse(@Nullable String written) {
        var id = written == null ? "" : collapsed(written.strip().toLowerCase(Locale.ROOT));
        if (id.isEmpty()) {
            return null;
        }
        int provider = id.indexOf(PROVIDER);
        if (provider >= 0) {
            for (var type : TYPES) {
                int name = provider + PROVIDER.length() + type.segments().length();
                if (id.startsWith(type.segments(), provider + PROVIDER.length()) && name < id.length()) {
                    int end = id.indexOf('/', name);
                    int cut = end < 0 ? id.length() : end;
                    return new ResourceId(id, id.substring(0, cut), type.kind(), id.substring(name, cut));
                }
            }
            var deleted = DELETED.matcher(id);
            if (deleted.find()) {
                return new ResourceId(id, id.substring(0, deleted.end()), Kind.MANAGED_HSM, deleted.group(1));
            }
        }
        return new ResourceId(id, withoutExtension(id), Kind.OTHER, null);
    }

    /** A record that names no resource but was sent to a Managed HSM is kept under the host's name. */
    static @Nullable ResourceId ofHost(@Nullable RequestUri uri) {
        return uri == null || uri.domain() == null || uri.hsmName() == null
                ? null
                : new ResourceId(uri.domain(), uri.domain(), Kind.MANAGED_HSM, uri.hsmName());
    }

    private static String withoutExtension(String id) {
        var scope = EXTENSION.matcher(id).replaceFirst("");
        return scope.isEmpty() ? "/" : scope;
    }

    private static String collapsed(String id) {
        var text = id;
        while (text.contains("//")) {
            text = text.replace("//", "/");
        }
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    boolean managedHsm() {
        return kind == Kind.MANAGED_HSM;
    }

    /** Whether it can be judged by the words of Key Vault. */
    boolean ofKeyVault() {
        return kind != Kind.OTHER || id.contains("microsoft.keyvault");
    }

    @Nullable String subscription() {
        return after("/subscriptions/");
    }

    @Nullable String resourceGroup() {
        return after("/resourcegroups/");
    }

    private @Nullable String after(String marker) {
        int at = id.indexOf(marker);
        if (at < 0) {
            return null;
        }
        int start = at + marker.length();
        int end = id.indexOf('/', start);
        return id.substring(start, end < 0 ? id.length() : end);
    }
}
