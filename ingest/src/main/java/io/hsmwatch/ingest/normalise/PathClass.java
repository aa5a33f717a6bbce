package io.hsmwatch.ingest.normalise;

import static io.hsmwatch.ingest.AuditAction.*;

import io.hsmwatch.ingest.AuditAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a path can mean. Most paths mean one thing. Where methods share a path, first the verb in the operation name
 * decides and then the status; a refused call that neither decides is read as the dangerous kind.
 */
enum PathClass {
    BACKUP(FULL_BACKUP),
    PRE_BACKUP(AuditAction.PRE_BACKUP),
    BACKUP_STATUS(AuditAction.BACKUP_STATUS),
    RESTORE(FULL_RESTORE),
    PRE_RESTORE(AuditAction.PRE_RESTORE),
    RESTORE_STATUS(AuditAction.RESTORE_STATUS),
    SELECTIVE_RESTORE(AuditAction.SELECTIVE_RESTORE),
    SECURITY_DOMAIN_DOWNLOAD(AuditAction.SECURITY_DOMAIN_DOWNLOAD),
    SECURITY_DOMAIN_DOWNLOAD_STATUS(AuditAction.SECURITY_DOMAIN_DOWNLOAD_STATUS),
    SECURITY_DOMAIN_UPLOAD(
            AuditAction.SECURITY_DOMAIN_UPLOAD,
            Map.of(
                    Verb.READ, SECURITY_DOMAIN_TRANSFER_KEY,
                    Verb.WRITE, AuditAction.SECURITY_DOMAIN_UPLOAD,
                    Verb.CREATE, AuditAction.SECURITY_DOMAIN_UPLOAD,
                    Verb.RECOVER, AuditAction.SECURITY_DOMAIN_UPLOAD),
            Map.of(
                    200L, SECURITY_DOMAIN_TRANSFER_KEY,
                    202L, AuditAction.SECURITY_DOMAIN_UPLOAD,
                    204L, AuditAction.SECURITY_DOMAIN_UPLOAD)),
    SECURITY_DOMAIN_TRANSFER(SECURITY_DOMAIN_TRANSFER_KEY),
    SECURITY_DOMAIN_UPLOAD_STATUS(AuditAction.SECURITY_DOMAIN_UPLOAD_STATUS),
    ROLE_ASSIGNMENTS(ROLE_ASSIGNMENT_READ),
    ROLE_ASSIGNMENT(
            ROLE_ASSIGNMENT_GRANT,
            Map.of(
                    Verb.READ, ROLE_ASSIGNMENT_READ,
                    Verb.CREATE, ROLE_ASSIGNMENT_GRANT,
                    Verb.WRITE, ROLE_ASSIGNMENT_GRANT,
                    Verb.UPDATE, ROLE_ASSIGNMENT_GRANT,
                    Verb.DELETE, ROLE_ASSIGNMENT_REVOKE),
            Map.of(201L, ROLE_ASSIGNMENT_GRANT)),
    ROLE_DEFINITIONS(ROLE_DEFINITION_READ),
    ROLE_DEFINITION(
            ROLE_DEFINITION_WRITE,
            Map.of(
                    Verb.READ, ROLE_DEFINITION_READ,
                    Verb.CREATE, ROLE_DEFINITION_WRITE,
                    Verb.WRITE, ROLE_DEFINITION_WRITE,
                    Verb.UPDATE, ROLE_DEFINITION_WRITE,
                    Verb.DELETE, ROLE_DEFINITION_DELETE),
            Map.of(201L, ROLE_DEFINITION_WRITE)),
    SETTINGS(SETTING_READ),
    SETTING(
            SETTING_WRITE,
            Map.of(
                    Verb.READ, SETTING_READ,
                    Verb.CREATE, SETTING_WRITE,
                    Verb.WRITE, SETTING_WRITE,
                    Verb.UPDATE, SETTING_WRITE,
                    Verb.DELETE, SETTING_WRITE),
            Map.of()),
    EKM(
            EKM_CONNECTION_CHANGE,
            Map.of(
                    Verb.READ, EKM_CONNECTION_READ,
                    Verb.CREATE, EKM_CONNECTION_CHANGE,
                    Verb.WRITE, EKM_CONNECTION_CHANGE,
                    Verb.UPDATE, EKM_CONNECTION_CHANGE,
                    Verb.DELETE, EKM_CONNECTION_CHANGE),
            Map.of()),
    EKM_CREATE(EKM_CONNECTION_CHANGE),
    EKM_READ(EKM_CONNECTION_READ),
    RANDOM(RANDOM_BYTES),
    KEYS(KEY_READ),
    KEY(
            KEY_DELETE,
            Map.of(
                    Verb.READ, KEY_READ,
                    Verb.CREATE, KEY_CREATE,
                    Verb.IMPORT, KEY_IMPORT,
                    Verb.WRITE, KEY_IMPORT,
                    Verb.UPDATE, KEY_UPDATE,
                    Verb.DELETE, KEY_DELETE,
                    Verb.PURGE, KEY_PURGE,
                    Verb.RECOVER, KEY_RECOVER),
            Map.of()),
    KEY_VERSION(
            KEY_UPDATE,
            Map.of(
                    Verb.READ, KEY_READ,
                    Verb.WRITE, KEY_UPDATE,
                    Verb.UPDATE, KEY_UPDATE,
                    Verb.DELETE, KEY_DELETE,
                    Verb.PURGE, KEY_PURGE),
            Map.of()),
    KEY_CREATION(KEY_CREATE),
    KEY_BACKUP(AuditAction.KEY_BACKUP),
    KEY_RESTORE(
            AuditAction.KEY_RESTORE,
            Map.of(
                    // A key may itself be called "restore".
                    Verb.READ, KEY_READ,
                    Verb.IMPORT, KEY_IMPORT,
                    Verb.DELETE, KEY_DELETE,
                    Verb.WRITE, AuditAction.KEY_RESTORE),
            Map.of(200L, AuditAction.KEY_RESTORE)),
    KEY_ROTATION(KEY_ROTATE),
    ROTATION_POLICY(
            ROTATION_POLICY_WRITE,
            Map.of(
                    Verb.READ, ROTATION_POLICY_READ,
                    Verb.CREATE, ROTATION_POLICY_WRITE,
                    Verb.WRITE, ROTATION_POLICY_WRITE,
                    Verb.UPDATE, ROTATION_POLICY_WRITE),
            Map.of()),
    KEY_RELEASE(AuditAction.KEY_RELEASE),
    KEY_SIGN(AuditAction.KEY_SIGN),
    KEY_VERIFY(AuditAction.KEY_VERIFY),
    KEY_ENCRYPT(AuditAction.KEY_ENCRYPT),
    KEY_DECRYPT(AuditAction.KEY_DECRYPT),
    KEY_WRAP(AuditAction.KEY_WRAP),
    KEY_UNWRAP(AuditAction.KEY_UNWRAP),
    DELETED_KEYS(DELETED_KEY_READ),
    DELETED_KEY(
            KEY_PURGE,
            Map.of(
                    Verb.READ, DELETED_KEY_READ,
                    Verb.DELETE, KEY_PURGE,
                    Verb.PURGE, KEY_PURGE,
                    Verb.RECOVER, KEY_RECOVER),
            Map.of(200L, DELETED_KEY_READ, 204L, KEY_PURGE)),
    KEY_RECOVERY(KEY_RECOVER),
    SECRET(SECRET_OPERATION),
    CERTIFICATE(CERTIFICATE_OPERATION),
    HSM_RESOURCE(
            HSM_DELETE,
            Map.of(
                    Verb.READ, HSM_READ,
                    Verb.CREATE, HSM_WRITE,
                    Verb.WRITE, HSM_WRITE,
                    Verb.UPDATE, HSM_WRITE,
                    Verb.RECOVER, HSM_WRITE,
                    Verb.DELETE, HSM_DELETE,
                    Verb.PURGE, HSM_PURGE),
            Map.of(201L, HSM_WRITE)),
    HSM_PURGING(HSM_PURGE),
    VAULT_RESOURCE(
            VAULT_WRITE,
            Map.of(
                    Verb.READ, VAULT_READ,
                    Verb.CREATE, VAULT_WRITE,
                    Verb.WRITE, VAULT_WRITE,
                    Verb.UPDATE, VAULT_WRITE,
                    Verb.RECOVER, VAULT_WRITE,
                    Verb.DELETE, VAULT_WRITE,
                    Verb.PURGE, VAULT_WRITE),
            Map.of(201L, VAULT_WRITE));

    private final AuditAction dangerous;

    @SuppressWarnings("ImmutableEnumChecker") // always Map.of
    private final Map<Verb, AuditAction> byVerb;

    @SuppressWarnings("ImmutableEnumChecker") // always Map.of
    private final Map<Long, AuditAction> byStatus;

    PathClass(AuditAction only) {
        this(only, Map.of(), Map.of());
    }

    PathClass(AuditAction dangerous, Map<Verb, AuditAction> byVerb, Map<Long, AuditAction> byStatus) {
        this.dangerous = dangerous;
        this.byVerb = byVerb;
        this.byStatus = byStatus;
    }

    /** Whether the path alone decides. */
    boolean plain() {
        return byVerb.isEmpty();
    }

    /** What the path means, or of its meanings the one that must not be missed. */
    AuditAction dangerous() {
        return dangerous;
    }

    @Nullable AuditAction by(Verb verb) {
        return byVerb.get(verb);
    }

    @Nullable AuditAction byStatus(@Nullable Long status) {
        return status == null ? null : byStatus.get(status);
    }
}
