package io.hsmwatch.ingest.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation name means where the path does not tell. Documented names are known one by one; the others are
 * undocumented for Managed HSM, so they are read by the object they name, and their verb decides the rest.
 */
final class NameTable {

    private static final Map<String, PathClass> NAMES = Map.ofEntries(
            Map.entry("backupcreate", PathClass.BACKUP),
            Map.entry("securitydomainbackup", PathClass.SECURITY_DOMAIN_DOWNLOAD),
            Map.entry("securitydomainbackupstatusget", PathClass.SECURITY_DOMAIN_DOWNLOAD_STATUS),
            Map.entry("restorecreate", PathClass.RESTORE),
            Map.entry("keycreate", PathClass.KEY_CREATION),
            Map.entry("keylist", PathClass.KEYS),
            Map.entry("keyget", PathClass.KEYS),
            Map.entry("keylistversions", PathClass.KEYS),
            Map.entry("keysign", PathClass.KEY_SIGN),
            Map.entry("keyverify", PathClass.KEY_VERIFY),
            Map.entry("keywrap", PathClass.KEY_WRAP),
            Map.entry("keyunwrap", PathClass.KEY_UNWRAP),
            Map.entry("keyencrypt", PathClass.KEY_ENCRYPT),
            Map.entry("keydecrypt", PathClass.KEY_DECRYPT),
            Map.entry("keybackup", PathClass.KEY_BACKUP),
            Map.entry("keyrestore", PathClass.KEY_RESTORE),
            Map.entry("keyrecover", PathClass.KEY_RECOVERY),
            Map.entry("keygetdeleted", PathClass.DELETED_KEYS),
            Map.entry("keylistdeleted", PathClass.DELETED_KEYS),
            Map.entry("keyrotate", PathClass.KEY_ROTATION),
            Map.entry("keyrotateifdue", PathClass.KEY_ROTATION),
            Map.entry("keyrelease", PathClass.KEY_RELEASE));

    private record Part(List<String> words, PathClass meaning) {
        static Part of(PathClass meaning, String... words) {
            return new Part(List.of(words), meaning);
        }
    }

    /** The first row all of whose words are in the name. */
    private static final List<Part> PARTS = List.of(
            Part.of(PathClass.ROLE_ASSIGNMENT, "roleassignment"),
            Part.of(PathClass.ROLE_DEFINITION, "roledefinition"),
            Part.of(PathClass.SECURITY_DOMAIN_UPLOAD_STATUS, "securitydomain", "upload", "status"),
            Part.of(PathClass.SECURITY_DOMAIN_UPLOAD_STATUS, "securitydomain", "restore", "status"),
            Part.of(PathClass.SECURITY_DOMAIN_DOWNLOAD_STATUS, "securitydomain", "status"),
            Part.of(PathClass.SECURITY_DOMAIN_TRANSFER, "securitydomain", "transfer"),
            Part.of(PathClass.SECURITY_DOMAIN_TRANSFER, "securitydomain", "exchange"),
            Part.of(PathClass.SECURITY_DOMAIN_UPLOAD, "securitydomain", "upload"),
            Part.of(PathClass.SECURITY_DOMAIN_UPLOAD, "securitydomain", "restore"),
            Part.of(PathClass.SECURITY_DOMAIN_DOWNLOAD, "securitydomain", "backup"),
            Part.of(PathClass.SECURITY_DOMAIN_DOWNLOAD, "securitydomain", "download"),
            Part.of(PathClass.EKM, "ekm"),
            Part.of(PathClass.SECRET, "secret"),
            Part.of(PathClass.CERTIFICATE, "certificate"),
            Part.of(PathClass.SELECTIVE_RESTORE, "selective", "restore"),
            Part.of(PathClass.BACKUP_STATUS, "backup", "status"),
            Part.of(PathClass.RESTORE_STATUS, "restore", "status"),
            Part.of(PathClass.PRE_BACKUP, "prebackup"),
            Part.of(PathClass.PRE_RESTORE, "prerestore"),
            Part.of(PathClass.ROTATION_POLICY, "rotationpolicy"),
            Part.of(PathClass.SETTING, "setting"),
            Part.of(PathClass.RANDOM, "random"),
            Part.of(PathClass.HSM_RESOURCE, "managedhsm"),
            Part.of(PathClass.DELETED_KEY, "deletedkey"),
            Part.of(PathClass.KEYS, "key", "attest"),
            Part.of(PathClass.KEY_BACKUP, "key", "backup"),
            Part.of(PathClass.KEY_RESTORE, "key", "restore"),
            Part.of(PathClass.KEY_RELEASE, "key", "release"),
            Part.of(PathClass.KEY_UNWRAP, "key", "unwrap"),
            Part.of(PathClass.KEY_WRAP, "key", "wrap"));

    private NameTable() {}

    /**
     * What a name means; null if it says nothing we know.
     *
     * @param managedHsm whether the resource is a Managed HSM, which shares the names of vault operations
     */
    static @Nullable PathClass find(String operationName, boolean managedHsm) {
        var name = operationName.toLowerCase(Locale.ROOT);
        var known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        for (var part : PARTS) {
            if (part.words().stream().allMatch(name::contains)) {
                return part.meaning();
            }
        }
        if (name.startsWith("vault")) {
            return managedHsm ? PathClass.HSM_RESOURCE : PathClass.VAULT_RESOURCE;
        }
        return name.startsWith("key") && Verb.of(name) != Verb.NONE ? PathClass.KEY : null;
    }
}
