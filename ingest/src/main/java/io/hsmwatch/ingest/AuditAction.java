package io.hsmwatch.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was done or tried: a closed set, whatever the service called it. */
public enum AuditAction {
    ROLE_ASSIGNMENT_GRANT,
    ROLE_ASSIGNMENT_REVOKE,
    ROLE_ASSIGNMENT_READ,
    ROLE_DEFINITION_WRITE,
    ROLE_DEFINITION_DELETE,
    ROLE_DEFINITION_READ,
    KEY_CREATE,
    KEY_IMPORT,
    KEY_DELETE,
    KEY_UPDATE,
    KEY_READ,
    KEY_BACKUP,
    KEY_RESTORE,
    KEY_ROTATE,
    ROTATION_POLICY_READ,
    ROTATION_POLICY_WRITE,
    KEY_RELEASE,
    KEY_RECOVER,
    KEY_PURGE,
    DELETED_KEY_READ,
    KEY_SIGN,
    KEY_VERIFY,
    KEY_ENCRYPT,
    KEY_DECRYPT,
    KEY_WRAP,
    KEY_UNWRAP,
    RANDOM_BYTES,
    FULL_BACKUP,
    PRE_BACKUP,
    BACKUP_STATUS,
    FULL_RESTORE,
    PRE_RESTORE,
    RESTORE_STATUS,
    SELECTIVE_RESTORE,
    SECURITY_DOMAIN_DOWNLOAD,
    SECURITY_DOMAIN_DOWNLOAD_STATUS,
    SECURITY_DOMAIN_UPLOAD,
    SECURITY_DOMAIN_TRANSFER_KEY,
    SECURITY_DOMAIN_UPLOAD_STATUS,
    SETTING_READ,
    SETTING_WRITE,
    EKM_CONNECTION_READ,
    EKM_CONNECTION_CHANGE,
    EKM_OPERATION,
    AUTHENTICATION,
    SECRET_OPERATION,
    CERTIFICATE_OPERATION,
    VAULT_READ,
    VAULT_WRITE,
    HSM_READ,
    HSM_WRITE,
    HSM_DELETE,
    HSM_PURGE,
    HSM_KEY_WRITE,
    PRIVATE_ENDPOINT_CHANGE,
    DIAGNOSTIC_SETTING_WRITE,
    DIAGNOSTIC_SETTING_DELETE,
    AZURE_ROLE_ASSIGNMENT_WRITE,
    AZURE_ROLE_ASSIGNMENT_DELETE,
    AZURE_ROLE_DEFINITION_WRITE,
    AZURE_ROLE_DEFINITION_DELETE,
    ELEVATE_ACCESS,
    LOCK_WRITE,
    LOCK_DELETE,
    /** A policy assignment deleted or a policy exemption written. */
    POLICY_GUARD_CHANGE,
    /** What carries or keeps the logs was deleted: hub, namespace, consumer group, storage account, workspace. */
    LOG_TRANSPORT_DELETE,
    /** What carries or keeps the logs was changed: access rules, keys, network rules, retention. */
    LOG_TRANSPORT_CHANGE,
    ALERTING_CHANGE,
    /** Any other operation of Azure Resource Manager. */
    AZURE_OPERATION,
    /** Neither path, name nor status tells: counted, never taken for harmless. */
    UNCLASSIFIED;

    private final String label = Arrays.stream(name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());

    /** PascalCase, as rules write it in {@code event.action}. */
    public String label() {
        return label;
    }
}
