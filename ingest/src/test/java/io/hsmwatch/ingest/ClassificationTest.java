package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.activity;
import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.inside;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassificationTest {

    @ParameterizedTest
    @CsvSource({
        "/backup,202,FullBackup",
        "/prebackup,202,PreBackup",
        "/backup/7/pending,200,BackupStatus",
        "/restore,202,FullRestore",
        "/prerestore,202,PreRestore",
        "/restore/7/pending,200,RestoreStatus",
        "/keys/card/restore,202,SelectiveRestore",
        "/securitydomain/download,202,SecurityDomainDownload",
        "/securitydomain/download/pending,200,SecurityDomainDownloadStatus",
        "/securitydomain/upload,200,SecurityDomainTransferKey",
        "/securitydomain/upload,202,SecurityDomainUpload",
        "/securitydomain/upload,204,SecurityDomainUpload",
        "/securitydomain/upload/pending,200,SecurityDomainUploadStatus",
        "///providers/Microsoft.Authorization/roleAssignments,200,RoleAssignmentRead",
        "///providers/Microsoft.Authorization/roleAssignments/a1,201,RoleAssignmentGrant",
        "//keys/card/providers/Microsoft.Authorization/roleAssignments/a1,201,RoleAssignmentGrant",
        "///providers/Microsoft.Authorization/roleAssignments/a1,200,Unclassified",
        "///providers/Microsoft.Authorization/roleDefinitions,200,RoleDefinitionRead",
        "///providers/Microsoft.Authorization/roleDefinitions/d1,201,RoleDefinitionWrite",
        "/settings,200,SettingRead",
        "/settings/AllowX,200,Unclassified",
        "/ekm/create,200,EkmConnectionChange",
        "/ekm/check,200,EkmConnectionRead",
        "/ekm,200,Unclassified",
        "/rng,200,RandomBytes",
        "/keys,200,KeyRead",
        "/keys/card/create,200,KeyCreate",
        "/keys/card,200,Unclassified",
        "/keys/card/v1,200,Unclassified",
        "/keys/card/versions,200,KeyRead",
        "/keys/card/v1/attestation,200,KeyRead",
        "/keys/card/backup,200,KeyBackup",
        "/keys/restore,200,KeyRestore",
        "/keys/card/rotate,200,KeyRotate",
        "/keys/card/v1/release,200,KeyRelease",
        "/keys/card/v1/sign,200,KeySign",
        "/keys/card/v1/verify,200,KeyVerify",
        "/keys/card/v1/encrypt,200,KeyEncrypt",
        "/keys/card/v1/decrypt,200,KeyDecrypt",
        "/keys/card/v1/wrapkey,200,KeyWrap",
        "/keys/card/v1/unwrapkey,200,KeyUnwrap",
        "/keys/card/v1/securewrapkey,200,KeyWrap",
        "/keys/card/v1/secureunwrapkey,200,KeyUnwrap",
        "/deletedkeys,200,DeletedKeyRead",
        "/deletedkeys/card,200,DeletedKeyRead",
        "/deletedkeys/card,204,KeyPurge",
        "/deletedkeys/card/recover,200,KeyRecover",
        "/nowhere,404,Unclassified"
    })
    void aPathAndAStatusTellWhatAnUnknownNameDoesNot(String path, int status, String action) {
        assertThat(event(call("Enigma", path, status)).action().label()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "/keys/card,KeyGet,KeyRead",
        "/keys/card,KeyImport,KeyImport",
        "/keys/card,KeyDelete,KeyDelete",
        "/keys/card/v1,KeyUpdate,KeyUpdate",
        "/deletedkeys/card,KeyPurge,KeyPurge",
        "/deletedkeys/card,KeyGetDeleted,DeletedKeyRead",
        "/settings/allowx,SettingUpdate,SettingWrite",
        "/settings/allowx,SettingGet,SettingRead",
        "/keys/card/rotationpolicy,KeyRotationPolicySet,RotationPolicyWrite",
        "/keys/card/rotationpolicy,KeyRotationPolicyGet,RotationPolicyRead",
        "//providers/microsoft.authorization/roleassignments/a1,RoleAssignmentDelete,RoleAssignmentRevoke",
        "//providers/microsoft.authorization/roleassignments/a1,RoleAssignmentGet,RoleAssignmentRead",
        "//providers/microsoft.authorization/roleassignments/a1,ROLEASSIGNMENTCREATE,RoleAssignmentGrant",
        "//providers/microsoft.authorization/roledefinitions/d1,RoleDefinitionDelete,RoleDefinitionDelete",
        "/securitydomain/upload,SecurityDomainRestoreTransferKeyGet,SecurityDomainTransferKey",
        "/secrets/db/v1,SecretGet,SecretOperation",
        "/certificates/tls,CertificateGet,CertificateOperation"
    })
    void theVerbDecidesWhereMethodsShareAPathWhateverTheStatus(String path, String name, String action) {
        var refused = event(call(name, path, 403));
        assertThat(refused.action().label()).isEqualTo(action);
        assertThat(refused.outcome()).isEqualTo(AuditOutcome.DENIED);
        assertThat(refused.value(AuditField.CERTAINTY)).isEqualTo("Certain");
    }

    @ParameterizedTest
    @CsvSource({
        "/deletedkeys/card,KeyPurge",
        "/keys/card,KeyDelete",
        "/securitydomain/upload,SecurityDomainUpload",
        "///providers/Microsoft.Authorization/roleAssignments/a1,RoleAssignmentGrant",
        "///providers/Microsoft.Authorization/roleDefinitions/d1,RoleDefinitionWrite",
        "/settings/allowx,SettingWrite",
        "/ekm,EkmConnectionChange"
    })
    void aRefusedCallThatCouldBeTheDangerousKindIsAPossibleAttempt(String path, String action) {
        var refused = event(call("Enigma", path, 403));
        assertThat(refused.action().label()).isEqualTo(action);
        assertThat(refused.value(AuditField.CERTAINTY)).isEqualTo("Possible");
    }

    @ParameterizedTest
    @CsvSource({
        "BackupCreate,FullBackup",
        "SecurityDomainBackup,SecurityDomainDownload",
        "SecurityDomainBackupStatusGet,SecurityDomainDownloadStatus",
        "EkmProxyOperation,EkmOperation",
        "KeyDelete,KeyDelete",
        "KeyCreate,KeyCreate",
        "KeyGet,KeyRead",
        "KeyImport,KeyImport",
        "KeySign,KeySign",
        "KeyVerify,KeyVerify",
        "KeyWrap,KeyWrap",
        "KeyUnwrap,KeyUnwrap",
        "KeyEncrypt,KeyEncrypt",
        "KeyDecrypt,KeyDecrypt",
        "KeyUpdate,KeyUpdate",
        "KeyList,KeyRead",
        "KeyListVersions,KeyRead",
        "KeyPurge,KeyPurge",
        "keypurge,KeyPurge",
        "KeyBackup,KeyBackup",
        "KeyRestore,KeyRestore",
        "KeyRecover,KeyRecover",
        "KeyGetDeleted,DeletedKeyRead",
        "KeyListDeleted,DeletedKeyRead",
        "KeyRotate,KeyRotate",
        "KeyRotateIfDue,KeyRotate",
        "KeyRotationPolicyGet,RotationPolicyRead",
        "KeyRotationPolicySet,RotationPolicyWrite",
        "KeyNearExpiryEventGridNotification,Unclassified",
        "VaultGet,HsmRead",
        "VaultPut,HsmWrite",
        "VaultPatch,HsmWrite",
        "VaultDelete,HsmDelete",
        "RoleAssignmentCreate,RoleAssignmentGrant",
        "RoleAssignmentList,RoleAssignmentRead",
        "RestoreCreate,FullRestore",
        "BackupStatusGet,BackupStatus",
        "RestoreStatusGet,RestoreStatus",
        "Authentication,Authentication",
        "SomethingNew,Unclassified"
    })
    void aNameWithoutUriIsEnough(String name, String action) {
        var record = call(name, "/", 200);
        record.put("properties", Json.map("httpStatusCode", 200));
        assertThat(event(record).action().label()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.KeyVault/managedHSMs/write,HsmWrite",
        "MICROSOFT.KEYVAULT/MANAGEDHSMS/DELETE,HsmDelete",
        "Microsoft.KeyVault/locations/deletedManagedHsms/purge/action,HsmPurge",
        "Microsoft.KeyVault/managedHSMs/keys/write,HsmKeyWrite",
        "Microsoft.KeyVault/managedHSMs/PrivateEndpointConnectionsApproval/action,PrivateEndpointChange",
        "Microsoft.Network/privateEndpoints/delete,PrivateEndpointChange",
        "Microsoft.Insights/diagnosticSettings/write,DiagnosticSettingWrite",
        "microsoft.insights/diagnosticsettings/DELETE,DiagnosticSettingDelete",
        "Microsoft.Authorization/roleAssignments/write,AzureRoleAssignmentWrite",
        "Microsoft.Authorization/roleAssignments/delete,AzureRoleAssignmentDelete",
        "Microsoft.Authorization/roleDefinitions/write,AzureRoleDefinitionWrite",
        "Microsoft.Authorization/elevateAccess/action,ElevateAccess",
        "Microsoft.Authorization/locks/delete,LockDelete",
        "Microsoft.Authorization/locks/write,LockWrite",
        "Microsoft.Authorization/policyAssignments/delete,PolicyGuardChange",
        "Microsoft.Authorization/policyExemptions/write,PolicyGuardChange",
        "Microsoft.EventHub/namespaces/eventhubs/delete,LogTransportDelete",
        "Microsoft.EventHub/namespaces/authorizationRules/delete,LogTransportDelete",
        "Microsoft.EventHub/namespaces/eventhubs/consumergroups/delete,LogTransportDelete",
        "Microsoft.EventHub/namespaces/authorizationRules/regenerateKeys/action,LogTransportChange",
        "Microsoft.EventHub/namespaces/eventhubs/authorizationRules/write,LogTransportChange",
        "Microsoft.EventHub/namespaces/networkRuleSets/write,LogTransportChange",
        "Microsoft.EventHub/namespaces/eventhubs/write,LogTransportChange",
        "Microsoft.Storage/storageAccounts/delete,LogTransportDelete",
        "Microsoft.Storage/storageAccounts/write,LogTransportChange",
        "Microsoft.OperationalInsights/workspaces/delete,LogTransportDelete",
        "Microsoft.Insights/scheduledQueryRules/delete,AlertingChange",
        "Microsoft.Insights/actionGroups/write,AlertingChange",
        "Microsoft.AlertsManagement/actionRules/write,AlertingChange",
        "Microsoft.KeyVault/vaults/write,VaultWrite",
        "Microsoft.Compute/virtualMachines/write,AzureOperation"
    })
    void controlPlaneOperationsAreKnownInAnyCase(String name, String action) {
        assertThat(event(activity(name, "/subscriptions/s1", "Start")).action().label())
                .isEqualTo(action);
    }

    @Test
    void aControlPlaneCallInsideTheAuditLogIsReadByItsPathAndVerb() {
        var record = call("VaultPatch", "/", 200);
        inside(record, "properties")
                .put("requestUri", "https://management.azure.com" + Json.HSM_ID + "?api-version=2024-11-01");
        var event = event(record);
        assertThat(event.action()).isEqualTo(AuditAction.HSM_WRITE);
        assertThat(event.stage()).isEqualTo(Stage.NONE);
    }

    @Test
    void aDocumentedExternalKeyOperationIsKnownOnAnyPath() {
        assertThat(event(call("EkmProxyOperation", "/ekm", 200)).action()).isEqualTo(AuditAction.EKM_OPERATION);
    }

    @Test
    void theNamesOfOtherServicesAreNotTakenForOurs() {
        var record = call("KeyPurge", "/deletedkeys/card", 204);
        record.put("resourceId", "/subscriptions/s1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a");
        assertThat(event(record).action()).isEqualTo(AuditAction.UNCLASSIFIED);
    }

    @Test
    void aKeyNamedLikeAnOperationIsStillAKey() {
        assertThat(event(call("KeyDelete", "/keys/restore", 200)).action()).isEqualTo(AuditAction.KEY_DELETE);
        assertThat(event(call("Enigma", "/keys/providers/create", 200)).action())
                .isEqualTo(AuditAction.KEY_CREATE);
    }
}
