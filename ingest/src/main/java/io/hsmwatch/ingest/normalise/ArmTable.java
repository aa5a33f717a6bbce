package io.hsmwatch.ingest.normalise;

import static io.hsmwatch.ingest.AuditAction.*;

import io.hsmwatch.ingest.AuditAction;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the operations of Azure Resource Manager mean to the keys, their guards and their logs. */
final class ArmTable {

    private static final Map<String, AuditAction> OPERATIONS = Map.ofEntries(
            Map.entry("microsoft.keyvault/managedhsms/read", HSM_READ),
            Map.entry("microsoft.keyvault/managedhsms/write", HSM_WRITE),
            Map.entry("microsoft.keyvault/managedhsms/delete", HSM_DELETE),
            Map.entry("microsoft.keyvault/locations/deletedmanagedhsms/purge/action", HSM_PURGE),
            Map.entry("microsoft.keyvault/managedhsms/keys/write", HSM_KEY_WRITE),
            Map.entry("microsoft.keyvault/vaults/read", VAULT_READ),
            Map.entry("microsoft.keyvault/vaults/write", VAULT_WRITE),
            Map.entry("microsoft.keyvault/vaults/delete", VAULT_WRITE),
            Map.entry("microsoft.keyvault/vaults/accesspolicies/write", VAULT_WRITE),
            Map.entry("microsoft.keyvault/locations/deletedvaults/purge/action", VAULT_WRITE),
            Map.entry("microsoft.insights/diagnosticsettings/write", DIAGNOSTIC_SETTING_WRITE),
            Map.entry("microsoft.insights/diagnosticsettings/delete", DIAGNOSTIC_SETTING_DELETE),
            Map.entry("microsoft.authorization/roleassignments/write", AZURE_ROLE_ASSIGNMENT_WRITE),
            Map.entry("microsoft.authorization/roleassignments/delete", AZURE_ROLE_ASSIGNMENT_DELETE),
            Map.entry("microsoft.authorization/roledefinitions/write", AZURE_ROLE_DEFINITION_WRITE),
            Map.entry("microsoft.authorization/roledefinitions/delete", AZURE_ROLE_DEFINITION_DELETE),
            Map.entry("microsoft.authorization/elevateaccess/action", ELEVATE_ACCESS),
            Map.entry("microsoft.authorization/locks/write", LOCK_WRITE),
            Map.entry("microsoft.authorization/locks/delete", LOCK_DELETE),
            Map.entry("microsoft.authorization/policyassignments/delete", POLICY_GUARD_CHANGE),
            Map.entry("microsoft.authorization/policyexemptions/write", POLICY_GUARD_CHANGE),
            Map.entry("microsoft.eventhub/namespaces/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.eventhub/namespaces/eventhubs/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.eventhub/namespaces/eventhubs/consumergroups/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.eventhub/namespaces/authorizationrules/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.eventhub/namespaces/eventhubs/authorizationrules/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.storage/storageaccounts/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.operationalinsights/workspaces/delete", LOG_TRANSPORT_DELETE),
            Map.entry("microsoft.storage/storageaccounts/write", LOG_TRANSPORT_CHANGE),
            Map.entry("microsoft.storage/storageaccounts/regeneratekey/action", LOG_TRANSPORT_CHANGE),
            Map.entry("microsoft.eventhub/namespaces/write", LOG_TRANSPORT_CHANGE));

    private record Family(Pattern operations, AuditAction action) {
        static Family of(String operations, AuditAction action) {
            return new Family(Pattern.compile(operations), action);
        }
    }

    private static final Family[] FAMILIES = {
        Family.of("microsoft\\.keyvault/managedhsms/privateendpointconnection.*", PRIVATE_ENDPOINT_CHANGE),
        Family.of("microsoft\\.network/privateendpoints/(write|delete)", PRIVATE_ENDPOINT_CHANGE),
        Family.of(
                "microsoft\\.eventhub/namespaces/(eventhubs/)?authorizationrules/(write|regeneratekeys/action)",
                LOG_TRANSPORT_CHANGE),
        Family.of("microsoft\\.eventhub/namespaces/networkrulesets?/(write|delete)", LOG_TRANSPORT_CHANGE),
        Family.of("microsoft\\.eventhub/namespaces/eventhubs/(consumergroups/)?write", LOG_TRANSPORT_CHANGE),
        Family.of(
                "microsoft\\.insights/(scheduledqueryrules|metricalerts|activitylogalerts|actiongroups"
                        + "|alertprocessingrules)/(write|delete)",
                ALERTING_CHANGE),
        Family.of("microsoft\\.alertsmanagement/(actionrules|alertprocessingrules)/(write|delete)", ALERTING_CHANGE)
    };

    private ArmTable() {}

    /** Whether a name is one of Azure Resource Manager: provider, type and verb between slashes. */
    static boolean isArm(String operationName) {
        return operationName.indexOf('/') > 0;
    }

    static AuditAction find(String operationName) {
        var operation = operationName.strip().toLowerCase(Locale.ROOT);
        var known = OPERATIONS.get(operation);
        if (known != null) {
            return known;
        }
        for (var family : FAMILIES) {
            if (family.operations().matcher(operation).matches()) {
                return family.action();
            }
        }
        return AZURE_OPERATION;
    }
}
