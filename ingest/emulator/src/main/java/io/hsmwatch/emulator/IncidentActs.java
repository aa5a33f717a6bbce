package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.Locale;

/** How each incident looks in the records. */
final class IncidentActs {

    private static final String TRUST = "/settings/AllowKeyManagementOperationsThroughARM";
    private static final String OPEN = "{\"properties\":{\"enablePurgeProtection\":true,"
            + "\"publicNetworkAccess\":\"Enabled\",\"networkAcls\":{\"bypass\":\"AzureServices\","
            + "\"defaultAction\":\"Allow\",\"ipRules\":[],\"virtualNetworkRules\":[]}}}";

    private final Plan.Draft draft;
    private final Organisation organisation;
    private final Dice dice;

    IncidentActs(Plan.Draft draft, Dice dice) {
        this.draft = draft;
        this.organisation = draft.organisation();
        this.dice = dice;
    }

    void play(Incident incident, Hsm hsm, Instant time) {
        var act = new Act(draft, incident, hsm, time, dice);
        var key = dice.pick(hsm.keys());
        switch (incident) {
            case PURGE_REFUSED -> act.decisive("KeyPurge", "/deletedkeys/" + key.name(), 403);
            case PURGE_DONE ->
                act.beside("KeyDelete", key.path(), 200).decisive("KeyPurge", "/deletedkeys/" + key.name(), 204);
            case ADMIN_GRANTED_TO_USER -> act.grants(toUser(hsm, LocalRole.WHOLE_HSM, LocalRole.ADMINISTRATOR));
            case OFFICER_GRANTED_TO_USER -> act.grants(toUser(hsm, LocalRole.WHOLE_HSM, LocalRole.CRYPTO_OFFICER));
            case ROLE_GRANTED_UNVERIFIED -> act.grantsUnseen(toUser(hsm, key.path(), LocalRole.CRYPTO_USER));
            case AZURE_OWNER_GRANTED_TO_USER ->
                act.requests(AzureRole.OWNER.granted(
                        hsm.group(), dice.pick(organisation.people()).oid(), "User", act.person(), dice));
            case BACKUP_MISSED -> throw new IllegalArgumentException("a missed backup is nothing that happens");
            case HSM_WIDE_GRANT -> act.grants(onAllKeys(hsm));
            case CUSTOM_ROLE_WRITTEN ->
                act.decisive("RoleDefinitionCreate", LocalRole.definitions() + "/" + dice.uuid(), 201);
            case SECURITY_DOMAIN_DOWNLOADED ->
                act.decisive("SecurityDomainBackup", "/securitydomain/download", 202)
                        .beside("SecurityDomainBackupStatusGet", "/securitydomain/download/pending", 200);
            case SECURITY_DOMAIN_UPLOADED ->
                act.beside("SecurityDomainTransferKeyGet", "/securitydomain/upload", 200)
                        .decisive("SecurityDomainRestore", "/securitydomain/upload", 202)
                        .beside("SecurityDomainRestoreStatusGet", "/securitydomain/upload/pending", 200);
            case KEY_RESTORED -> act.decisive("KeyRestore", "/keys/restore", 200);
            case FULL_RESTORE ->
                act.decisive("RestoreCreate", "/restore", 202)
                        .beside("RestoreStatusGet", "/restore/" + dice.uuid() + "/pending", 200);
            case HSM_DELETED -> act.requests(deletion(act.person()));
            case HSM_PURGED -> act.requests(purge(act.person()));
            case DIAGNOSTICS_DELETED -> act.requests(DiagnosticSetting.deleted(hsm, act.person()));
            case DIAGNOSTICS_WEAKENED -> act.requests(DiagnosticSetting.weakened(hsm, act.person()));
            case LOG_TRANSPORT_DELETED -> act.requests(DiagnosticSetting.hubDeleted(hsm, act.person()));
            case NETWORK_OPENED ->
                act.requests(
                        AzureRequest.on(hsm.resourceId(), "Microsoft.KeyVault/managedHSMs/write", act.person(), OPEN));
            case ARM_TRUST_ENABLED -> act.decisive("SettingUpdate", TRUST, 200);
        }
    }

    private LocalGrant toUser(Hsm hsm, String scope, LocalRole role) {
        return new LocalGrant(
                hsm, scope, dice.uuid(), role, dice.pick(organisation.people()).oid(), "User");
    }

    private LocalGrant onAllKeys(Hsm hsm) {
        var group = dice.pick(organisation.groups());
        return new LocalGrant(hsm, LocalRole.ALL_KEYS, dice.uuid(), LocalRole.CRYPTO_USER, group, "Group");
    }

    private AzureRequest deletion(Caller caller) {
        var resource = organisation.retired().resourceId();
        return AzureRequest.on(resource, "Microsoft.KeyVault/managedHSMs/delete", caller, null)
                .ending(AzureRequest.ACCEPTED);
    }

    /** What is left of a deleted HSM belongs to a region of the subscription, no more to a resource group. */
    private AzureRequest purge(Caller caller) {
        var retired = organisation.retired();
        var resource = retired.group().subscriptionId()
                + "/PROVIDERS/MICROSOFT.KEYVAULT/LOCATIONS/NORTHEUROPE/DELETEDMANAGEDHSMS/"
                + retired.name().toUpperCase(Locale.ROOT);
        return AzureRequest.on(resource, "Microsoft.KeyVault/locations/deletedManagedHsms/purge/action", caller, null)
                .ending(AzureRequest.ACCEPTED);
    }
}
