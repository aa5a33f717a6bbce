package io.hsmwatch.emulator;

import java.util.Locale;

/** The things that an HSM's owner must hear of, each of which a scenario can hold once. */
public enum Incident {
    PURGE_REFUSED("a purge of a deleted key is refused with 403, though resultType says Success"),
    PURGE_DONE("a key is deleted, then purged for good"),
    ADMIN_GRANTED_TO_USER("the local Administrator role is granted to a user"),
    OFFICER_GRANTED_TO_USER("the local Crypto Officer role is granted to a user"),
    ROLE_GRANTED_UNVERIFIED("a local role is granted, and no inventory ever tells to whom"),
    AZURE_OWNER_GRANTED_TO_USER("Owner of the HSM's resource group is granted to a user"),
    BACKUP_MISSED("the full backups of one HSM stop for three intervals, then resume"),
    HSM_WIDE_GRANT("Crypto User is granted to a group on all keys instead of one"),
    CUSTOM_ROLE_WRITTEN("a custom local role is written"),
    SECURITY_DOMAIN_DOWNLOADED("the security domain is downloaded"),
    SECURITY_DOMAIN_UPLOADED("a security domain is uploaded"),
    KEY_RESTORED("a single key is restored from a backup"),
    FULL_RESTORE("a whole HSM is restored from a backup, role assignments included"),
    HSM_DELETED("an HSM is deleted"),
    HSM_PURGED("the deleted HSM is purged"),
    DIAGNOSTICS_DELETED("the diagnostic setting of an HSM is deleted"),
    DIAGNOSTICS_WEAKENED("the diagnostic setting of an HSM is written with its audit log off"),
    LOG_TRANSPORT_DELETED("the event hub that carries the audit log is deleted"),
    NETWORK_OPENED("an HSM is opened to public networks"),
    ARM_TRUST_ENABLED("the setting that lets Azure Resource Manager manage keys is written");

    private final String description;

    Incident(String description) {
        this.description = description;
    }

    /** As records and lists name it: {@code purge-refused}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }
}
