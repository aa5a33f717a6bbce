package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.activity;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.inside;
import static io.hsmwatch.ingest.Json.map;
import static io.hsmwatch.ingest.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivityLogTest {

    private static final String ASSIGN = "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE";
    private static final String ROLE = "18500a29-7fe2-46b2-a342-b16a415e101d";

    private static Map<String, Object> withBody(Map<String, Object> record, Object body) {
        inside(record, "properties").put("requestbody", body);
        return record;
    }

    private static Map<String, Object> grant() {
        return activity(ASSIGN, Json.HSM_ID + "/providers/Microsoft.Authorization/roleAssignments/A-1", "Start");
    }

    @Test
    void aGrantTellsWhoGetsWhatFromItsBody() {
        var body = map(
                "Id",
                "a-1",
                "Properties",
                map(
                        "PrincipalId",
                        "BBBBBBBB-0000-4000-8000-000000000002",
                        "PrincipalType",
                        "User",
                        "RoleDefinitionId",
                        "/providers/Microsoft.Authorization/roleDefinitions/" + ROLE,
                        "Scope",
                        Json.HSM_ID));
        for (var written : List.of(body, write(body), write(body).toLowerCase(Locale.ROOT))) {
            var event = event(withBody(grant(), written));
            assertThat(event.hsm()).isEqualTo(Json.HSM_KEY);
            assertThat(event.managedHsm()).isTrue();
            assertThat(event.value(AuditField.ROLE_PRINCIPAL_ID)).isEqualTo("bbbbbbbb-0000-4000-8000-000000000002");
            assertThat(event.value(AuditField.ROLE_PRINCIPAL_TYPE)).asString().isEqualToIgnoringCase("User");
            assertThat(event.value(AuditField.ROLE_DEFINITION_ID)).isEqualTo(ROLE);
            assertThat(event.value(AuditField.ROLE_NAME)).isEqualTo("Managed HSM contributor");
            assertThat(event.value(AuditField.ROLE_SCOPE)).isEqualTo(Json.HSM_KEY);
            assertThat(event.value(AuditField.ROLE_SCOPE_KIND)).isEqualTo("ManagedHsm");
            assertThat(event.value(AuditField.ROLE_ASSIGNMENT_ID)).isEqualTo("a-1");
            assertThat(event.value(AuditField.TARGET)).isEqualTo("a-1");
            assertThat(event.value(AuditField.BODY_PRESENT)).isEqualTo(true);
        }
    }

    @Test
    void theEvidenceOfTheCallersOwnRightIsNotTheGrant() {
        var record = grant();
        inside(record, "identity")
                .put("authorization", map("evidence", map("principalType", "User", "principalId", "caller")));
        var event = event(record);
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_TYPE)).isNull();
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_ID)).isNull();
        assertThat(event.value(AuditField.BODY_PRESENT)).isEqualTo(false);
    }

    @Test
    void startAndEndShareTheirKeyWhateverTheirCase() {
        var start = event(grant());
        var end = grant();
        end.put("operationName", "Microsoft.Authorization/roleAssignments/write");
        end.put("resourceId", String.valueOf(end.get("resourceId")).toUpperCase(Locale.ROOT));
        end.put("resultType", "Success");
        assertThat(event(end).operationKey()).isEqualTo(start.operationKey()).startsWith("[\"c0ffee00");
        assertThat(event(Json.call("KeyGet", "/keys/card", 200)).operationKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/providers/Microsoft.Authorization/roleAssignments/a,/,/,Root",
        "/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/roleAssignments/a,"
                + "/providers/microsoft.management/managementgroups/mg,"
                + "/providers/microsoft.management/managementgroups/mg,ManagementGroup",
        "/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/a,/subscriptions/s1,/subscriptions/s1,Subscription",
        "/subscriptions/s1/resourceGroups/G/providers/Microsoft.Authorization/roleAssignments/a,"
                + "/subscriptions/s1/resourcegroups/g,/subscriptions/s1/resourcegroups/g,ResourceGroup"
    })
    void anAssignmentStandsUnderTheScopeItIsMadeOn(String id, String hsm, String scope, String kind) {
        var event = event(activity(ASSIGN, id, "Start"));
        assertThat(event.hsm()).isEqualTo(hsm);
        assertThat(event.value(AuditField.ROLE_SCOPE)).isEqualTo(scope);
        assertThat(event.value(AuditField.ROLE_SCOPE_KIND)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deletedManagedHsms", "deletedManagedHSMs"})
    void aPurgedHsmIsKnownByItsIdAmongTheDeleted(String type) {
        var id = "/subscriptions/s1/providers/Microsoft.KeyVault/locations/westeurope/" + type + "/PayHsm";
        var event = event(activity("Microsoft.KeyVault/locations/deletedManagedHsms/purge/action", id, "Start"));
        assertThat(event.hsm())
                .isEqualTo(
                        "/subscriptions/s1/providers/microsoft.keyvault/locations/westeurope/deletedmanagedhsms/payhsm");
        assertThat(event.value(AuditField.NAME)).isEqualTo("payhsm");
        assertThat(event.managedHsm()).isTrue();
    }

    @Test
    void whatAnHsmIsAskedToBeIsRead() {
        var body = map(
                "properties",
                map(
                        "enablePurgeProtection",
                        0,
                        "softDeleteRetentionInDays",
                        "7",
                        "publicNetworkAccess",
                        "Enabled",
                        "initialAdminObjectIds",
                        List.of("AAAA", "bbbb"),
                        "networkAcls",
                        map(
                                "defaultAction",
                                "Allow",
                                "ipRules",
                                List.of(map("value", "203.0.113.0/24"), map("value", "0.0.0.0/0")))));
        var event =
                event(withBody(activity("Microsoft.KeyVault/managedHSMs/write", Json.HSM_ID, "Start"), write(body)));
        assertThat(event.value(AuditField.PURGE_PROTECTION)).isEqualTo(false);
        assertThat(event.value(AuditField.RETENTION_DAYS)).isEqualTo(7L);
        assertThat(event.value(AuditField.PUBLIC_NETWORK_ACCESS)).isEqualTo("Enabled");
        assertThat(event.value(AuditField.NETWORK_DEFAULT_ACTION)).isEqualTo("Allow");
        assertThat(event.value(AuditField.INITIAL_ADMINS)).isEqualTo(List.of("aaaa", "bbbb"));
        assertThat(event.value(AuditField.NETWORK_IP_RULES)).isEqualTo(List.of("203.0.113.0/24", "0.0.0.0/0"));
        assertThat(event.value(AuditField.TARGET)).isEqualTo(Json.HSM_KEY);
    }

    @Test
    void whatABodyLeavesOutIsAbsentAndAnEmptyListIsNot() {
        var body = map("properties", map("initialAdminObjectIds", List.of()));
        var event = event(withBody(activity("Microsoft.KeyVault/managedHSMs/write", Json.HSM_ID, "Start"), body));
        assertThat(event.value(AuditField.PURGE_PROTECTION)).isNull();
        assertThat(event.value(AuditField.NETWORK_IP_RULES)).isNull();
        assertThat(event.value(AuditField.INITIAL_ADMINS)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "category,AuditEvent,true,true",
        "categoryGroup,allLogs,1,true",
        "CategoryGroup,AUDIT,true,true",
        "category,AuditEvent,false,false",
        "category,AllMetrics,true,false"
    })
    void loggingIsOnOnlyIfAnAuditCategoryIsEnabled(String key, String category, String enabled, boolean on) {
        var other = map("category", "Other", "enabled", true);
        var body = map(
                "properties",
                map(
                        "logs", List.of(other, map(key, category, "enabled", enabled)),
                        "workspaceId", "/subscriptions/s1/w",
                        "eventHubName", "audit"));
        var id = Json.HSM_ID + "/providers/microsoft.insights/diagnosticSettings/Main";
        for (var written : List.of(body, write(body))) {
            var event = event(withBody(activity("Microsoft.Insights/diagnosticSettings/write", id, "Start"), written));
            assertThat(event.value(AuditField.AUDIT_ENABLED)).isEqualTo(on);
            assertThat(event.value(AuditField.LOG_DESTINATIONS)).isEqualTo(List.of("/subscriptions/s1/w", "audit"));
            assertThat(event.hsm()).isEqualTo(Json.HSM_KEY);
        }
    }

    @Test
    void aLockHasALevel() {
        var id = Json.HSM_ID + "/providers/Microsoft.Authorization/locks/keep";
        var record = activity("Microsoft.Authorization/locks/write", id, "Start");
        var event = event(withBody(record, map("properties", map("level", "ReadOnly"))));
        assertThat(event.value(AuditField.LOCK_LEVEL)).isEqualTo("ReadOnly");
    }

    @Test
    void guidsWithoutDashesGetThem() {
        var body = map("properties", map("roleDefinitionId", ROLE.replace("-", "")));
        assertThat(event(withBody(grant(), body)).value(AuditField.ROLE_DEFINITION_ID))
                .isEqualTo(ROLE);
    }

    @Test
    void aBodyThatIsNoJsonIsPresentAndKept() {
        var event = event(withBody(grant(), "{'principalType':'User'}"));
        assertThat(event.value(AuditField.BODY_PRESENT)).isEqualTo(true);
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_TYPE)).isNull();
    }
}
