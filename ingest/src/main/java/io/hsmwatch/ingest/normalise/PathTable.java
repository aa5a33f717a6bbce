package io.hsmwatch.ingest.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST surface of Managed HSM and Key Vault as a table: canonical path to what it can mean. */
final class PathTable {

    /** {@code *} is one segment, {@code **} the rest; a written segment goes before {@code *}. */
    private static final Map<String, PathClass> ROWS = Map.ofEntries(
            Map.entry("backup", PathClass.BACKUP),
            Map.entry("prebackup", PathClass.PRE_BACKUP),
            Map.entry("backup/*/pending", PathClass.BACKUP_STATUS),
            Map.entry("restore", PathClass.RESTORE),
            Map.entry("prerestore", PathClass.PRE_RESTORE),
            Map.entry("restore/*/pending", PathClass.RESTORE_STATUS),
            Map.entry("keys/*/restore", PathClass.SELECTIVE_RESTORE),
            Map.entry("securitydomain/download", PathClass.SECURITY_DOMAIN_DOWNLOAD),
            Map.entry("securitydomain/download/pending", PathClass.SECURITY_DOMAIN_DOWNLOAD_STATUS),
            Map.entry("securitydomain/upload", PathClass.SECURITY_DOMAIN_UPLOAD),
            Map.entry("securitydomain/upload/pending", PathClass.SECURITY_DOMAIN_UPLOAD_STATUS),
            Map.entry("settings", PathClass.SETTINGS),
            Map.entry("settings/*", PathClass.SETTING),
            Map.entry("ekm", PathClass.EKM),
            Map.entry("ekm/create", PathClass.EKM_CREATE),
            Map.entry("ekm/check", PathClass.EKM_READ),
            Map.entry("ekm/certificate", PathClass.EKM_READ),
            Map.entry("rng", PathClass.RANDOM),
            Map.entry("keys", PathClass.KEYS),
            Map.entry("keys/restore", PathClass.KEY_RESTORE),
            Map.entry("keys/*", PathClass.KEY),
            Map.entry("keys/*/create", PathClass.KEY_CREATION),
            Map.entry("keys/*/backup", PathClass.KEY_BACKUP),
            Map.entry("keys/*/rotate", PathClass.KEY_ROTATION),
            Map.entry("keys/*/rotationpolicy", PathClass.ROTATION_POLICY),
            Map.entry("keys/*/versions", PathClass.KEYS),
            Map.entry("keys/*/*", PathClass.KEY_VERSION),
            Map.entry("keys/*/*/attestation", PathClass.KEYS),
            Map.entry("keys/*/*/release", PathClass.KEY_RELEASE),
            Map.entry("keys/*/*/sign", PathClass.KEY_SIGN),
            Map.entry("keys/*/*/verify", PathClass.KEY_VERIFY),
            Map.entry("keys/*/*/encrypt", PathClass.KEY_ENCRYPT),
            Map.entry("keys/*/*/decrypt", PathClass.KEY_DECRYPT),
            Map.entry("keys/*/*/wrapkey", PathClass.KEY_WRAP),
            Map.entry("keys/*/*/unwrapkey", PathClass.KEY_UNWRAP),
            Map.entry("keys/*/*/securewrapkey", PathClass.KEY_WRAP),
            Map.entry("keys/*/*/secureunwrapkey", PathClass.KEY_UNWRAP),
            // Without a version the service takes the newest one.
            Map.entry("keys/*/release", PathClass.KEY_RELEASE),
            Map.entry("keys/*/sign", PathClass.KEY_SIGN),
            Map.entry("keys/*/verify", PathClass.KEY_VERIFY),
            Map.entry("keys/*/encrypt", PathClass.KEY_ENCRYPT),
            Map.entry("keys/*/decrypt", PathClass.KEY_DECRYPT),
            Map.entry("keys/*/wrapkey", PathClass.KEY_WRAP),
            Map.entry("keys/*/unwrapkey", PathClass.KEY_UNWRAP),
            Map.entry("deletedkeys", PathClass.DELETED_KEYS),
            Map.entry("deletedkeys/*", PathClass.DELETED_KEY),
            Map.entry("deletedkeys/*/recover", PathClass.KEY_RECOVERY),
            Map.entry("secrets/**", PathClass.SECRET),
            Map.entry("deletedsecrets/**", PathClass.SECRET),
            Map.entry("certificates/**", PathClass.CERTIFICATE),
            Map.entry("deletedcertificates/**", PathClass.CERTIFICATE),
            Map.entry(
                    "subscriptions/*/resourcegroups/*/providers/microsoft.keyvault/managedhsms/*",
                    PathClass.HSM_RESOURCE),
            Map.entry(
                    "subscriptions/*/providers/microsoft.keyvault/locations/*/deletedmanagedhsms/*/purge",
                    PathClass.HSM_PURGING),
            Map.entry(
                    "subscriptions/*/resourcegroups/*/providers/microsoft.keyvault/vaults/*",
                    PathClass.VAULT_RESOURCE));

    private static final Step ROOT = new Step();

    static {
        ROWS.forEach((pattern, meaning) -> ROOT.add(List.of(pattern.split("/")), meaning));
    }

    private PathTable() {}

    /** What a canonical path can mean; null if no row fits. */
    static @Nullable PathClass find(String path) {
        var role = LocalRolePath.parse(path);
        return role != null ? role.meaning() : ROOT.find(path, 1);
    }

    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private @Nullable PathClass here;
        private @Nullable PathClass rest;

        void add(List<String> pattern, PathClass meaning) {
            if (pattern.isEmpty()) {
                here = meaning;
            } else if (pattern.get(0).equals("**")) {
                here = meaning;
                rest = meaning;
            } else {
                next.computeIfAbsent(pattern.get(0), segment -> new Step())
                        .add(pattern.subList(1, pattern.size()), meaning);
            }
        }

        @Nullable PathClass find(String path, int from) {
            if (from > path.length()) {
                return here;
            }
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            var written = find(next.get(path.substring(from, end)), path, end + 1);
            var any = written != null ? written : find(next.get("*"), path, end + 1);
            return any != null ? any : rest;
        }

        private static @Nullable PathClass find(@Nullable Step step, String path, int from) {
            return step == null ? null : step.find(path, from);
        }
    }
}
