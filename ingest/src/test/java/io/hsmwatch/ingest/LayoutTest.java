package io.hsmwatch.ingest;

import static io.hsmwatch.ingest.Json.OID;
import static io.hsmwatch.ingest.Json.call;
import static io.hsmwatch.ingest.Json.event;
import static io.hsmwatch.ingest.Json.inside;
import static io.hsmwatch.ingest.Json.map;
import static io.hsmwatch.ingest.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One call in every layout that logs are met in. */
final class LayoutTest {

    private static final String OID_URI = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private static final String UPN_URI = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";

    static Stream<Object> identities() {
        var claims = map("oid", OID.toUpperCase(Locale.ROOT), "upn", "ann@example.test", "appid", "APP-1");
        var uris = map(OID_URI, OID, UPN_URI, "ann@example.test", "appid", "app-1");
        var split = map(
                "appid", "app-1",
                "http_schemas_microsoft_com_identity", map("claims", map("objectidentifier", OID)),
                "http_schemas_xmlsoap_org_ws_2005_05_identity", map("claims", map("upn", "ann@example.test")));
        return Stream.of(
                map("claim", claims),
                map("claim", uris),
                write(map("claim", split)),
                write(map("claim", claims)),
                write(map("claim", uris)),
                map("authorization", map("evidence", map("principalId", "other")), "claims", uris));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void everyFormOfIdentityNamesTheCaller(Object identity) {
        var record = call("KeyGet", "/keys/card", 200);
        record.put("identity", identity);
        var event = event(record);
        assertThat(event.value(AuditField.USER_ID)).isEqualTo(OID);
        assertThat(event.value(AuditField.USER_NAME)).isEqualTo("ann@example.test");
        assertThat(event.value(AuditField.CALLER_APP_ID)).isEqualTo("app-1");
        assertThat(event.value(AuditField.CALLER_TYPE)).isEqualTo("User");
    }

    @Test
    void aBareNameIsAnIdentityToo() {
        var record = call("KeyGet", "/keys/card", 200);
        record.put("identity", "Ann Example");
        assertThat(event(record).value(AuditField.USER_NAME)).isEqualTo("Ann Example");
        record.remove("identity");
        assertThat(event(record).value(AuditField.USER_NAME)).isNull();
    }

    @Test
    void brokenJsonInTheIdentityCostsTheIdentityOnly() {
        var record = call("KeyPurge", "/deletedkeys/card", 204);
        record.put("identity", "{\"claim\":{\"oid\":\"" + OID + "\",\"oid\":\"x\"}}");
        var event = event(
                RawRecord.audit(Bytes.of(write(record)), new Position("t", 1, -1)),
                Projection.of(List.of("identity"), false));
        assertThat(event.action()).isEqualTo(AuditAction.KEY_PURGE);
        assertThat(event.value(AuditField.USER_ID)).isNull();
        assertThat(event.value(0)).isEqualTo(record.get("identity"));
    }

    @Test
    void anApplicationHasNoName() {
        var record = call("KeySign", "/keys/card/v1/sign", 200);
        record.put("identity", map("claim", map("oid", OID, "appid", "app-1", "appidacr", "2")));
        assertThat(event(record).value(AuditField.CALLER_TYPE)).isEqualTo("Application");
    }

    @Test
    void fieldsAtTheTopMeanTheSameAsFieldsInTheProperties() {
        var nested = call("KeyPurge", "/deletedkeys/card", 204);
        var flat = call("KeyPurge", "/deletedkeys/card", 204);
        flat.putAll(inside(flat, "properties"));
        flat.remove("properties");
        assertSame(event(nested), event(flat));
        assertThat(event(flat).value(AuditField.KEY_NAME)).isEqualTo("card");
    }

    @Test
    void aWorkspaceRowOfTheAuditLogIsUnderstood() {
        var row = map(
                "TimeGenerated", "2026-03-01T08:15:30.1234567Z",
                "_ResourceId", Json.HSM_KEY,
                "Category", "AuditEvent",
                "OperationName", "KeyPurge",
                "ResultType", "Success",
                "httpStatusCode_d", 204.0,
                "requestUri_s", "https://payhsm.managedhsm.azure.net/deletedkeys/card",
                "clientInfo_s", "curl/8",
                "CallerIPAddress", "198.51.100.7",
                "identity_claim_oid_g", OID,
                "identity_claim_upn_s", "ann@example.test",
                "identity_claim_appid_g", "app-1",
                "CorrelationId", "c0ffee00-1111-2222-3333-444444444444",
                "DurationMs", 31);
        assertSame(event(call("KeyPurge", "/deletedkeys/card", 204)), event(row));
    }

    @Test
    void aRowOfTheTableForVaultsIsUnderstood() {
        var row = map(
                "TimeGenerated", "2026-03-01T08:15:30.1234567Z",
                "_ResourceId", Json.HSM_KEY,
                "OperationName", "KeyPurge",
                "ResultType", "Success",
                "HttpStatusCode", 204,
                "RequestUri", "https://payhsm.managedhsm.azure.net/deletedkeys/card",
                "Id", "https://payhsm.managedhsm.azure.net/deletedkeys/card",
                "ClientInfo", "curl/8",
                "CallerIpAddress", "198.51.100.7",
                "Identity", write(map("claim", map("oid", OID, "upn", "ann@example.test", "appid", "app-1"))),
                "CorrelationId", "c0ffee00-1111-2222-3333-444444444444",
                "AppliedAssignmentId", "b0b00000-0000-0000-0000-000000000001",
                "DurationMs", 31);
        assertSame(event(call("KeyPurge", "/deletedkeys/card", 204)), event(row));
    }

    @Test
    void theNewerColumnOfPropertiesIsReadLikeTheOlder() {
        var body = map("Properties", map("PrincipalId", "P-1", "PrincipalType", "User"));
        var row = map(
                "TimeGenerated", "2026-03-01T08:15:30Z",
                "OperationNameValue", "Microsoft.Authorization/roleAssignments/write",
                "ActivityStatusValue", "Start",
                "_ResourceId", "/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/a1",
                "Properties_d", map("requestbody", write(body)),
                "CorrelationId", "c1");
        assertThat(event(row).value(AuditField.ROLE_PRINCIPAL_TYPE)).isEqualTo("User");
        assertThat(event(row).value(AuditField.BODY_PRESENT)).isEqualTo(true);
        row.put("ActivityStatusValue", "Success");
        row.put("Properties_d", map("statusCode", "Created"));
        assertThat(event(row).value(AuditField.STATUS)).isEqualTo(201L);
    }

    @Test
    void aWorkspaceRowOfTheActivityLogIsUnderstood() {
        var body = map("Properties", map("PrincipalId", "P-1", "PrincipalType", "User"));
        var row = map(
                "TimeGenerated", "2026-03-01T08:15:30Z",
                "OperationNameValue", "Microsoft.Authorization/roleAssignments/write",
                "OperationName", "Create role assignment",
                "ActivityStatusValue", "Started",
                "ResourceId", "/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/a1",
                "Properties", write(map("requestbody", write(body))),
                "HTTPRequest", write(map("clientIpAddress", "198.51.100.7")),
                "Claims", "",
                "Caller", "ann@example.test",
                "CorrelationId", "c1");
        var event = event(row);
        assertThat(event.action()).isEqualTo(AuditAction.AZURE_ROLE_ASSIGNMENT_WRITE);
        assertThat(event.stage()).isEqualTo(Stage.START);
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_ID)).isEqualTo("p-1");
        assertThat(event.value(AuditField.ROLE_PRINCIPAL_TYPE)).isEqualTo("User");
        assertThat(event.value(AuditField.USER_NAME)).isEqualTo("ann@example.test");
        assertThat(event.value(AuditField.SOURCE_IP)).isEqualTo("198.51.100.7");
        assertThat(event.hsm()).isEqualTo("/subscriptions/s1");
    }

    @Test
    void theFormOfTheActivityLogsApiIsUnderstood() {
        var row = map(
                "eventTimestamp", "2026-03-01T08:15:30Z",
                "operationName", map("value", "Microsoft.KeyVault/managedHSMs/delete", "localizedValue", "Delete HSM"),
                "status", map("value", "Succeeded"),
                "subStatus", map("value", "OK"),
                "category", map("value", "Administrative"),
                "resourceId", Json.HSM_ID,
                "caller", OID,
                "claims", map("appid", "app-1"),
                "correlationId", "c1");
        var event = event(row);
        assertThat(event.action()).isEqualTo(AuditAction.HSM_DELETE);
        assertThat(event.outcome()).isEqualTo(AuditOutcome.SUCCESS);
        assertThat(event.hsm()).isEqualTo(Json.HSM_KEY);
        assertThat(event.value(AuditField.USER_ID)).isEqualTo(OID);
        assertThat(event.value(AuditField.CALLER_TYPE)).isEqualTo("Application");
    }

    @Test
    void durationIsNumberOrText() {
        var record = call("KeyGet", "/keys/card", 200);
        assertThat(event(record).value(AuditField.DURATION)).isEqualTo(31_000_000L);
        record.put("durationMs", 31);
        assertThat(event(record).value(AuditField.DURATION)).isEqualTo(31_000_000L);
    }

    @Test
    void theTimeIsClampedToTheArrival() {
        var record = Bytes.of(write(call("KeyGet", "/keys/card", 200)));
        var position = new Position("hub", 1, 0);
        var late = Instant.parse("2026-03-05T00:00:00Z");
        var event = event(new RawRecord(RawRecord.Kind.AUDIT, record, position, late), Projection.none());
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(event.value(AuditField.TIME_SKEW)).isEqualTo("Late");
        var early = Instant.parse("2026-03-01T07:00:00Z");
        var ahead = event(new RawRecord(RawRecord.Kind.AUDIT, record, position, early), Projection.none());
        assertThat(ahead.time()).isEqualTo(Instant.parse("2026-03-01T07:05:00Z"));
        assertThat(ahead.value(AuditField.TIME_SKEW)).isEqualTo("Early");
    }

    @Test
    void arrivalInTimeLeavesTheTimeAlone() {
        var event = event(call("KeyGet", "/keys/card", 200));
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T08:15:30.1234567Z"));
        assertThat(event.value(AuditField.TIME_SKEW)).isNull();
    }

    private static void assertSame(AuditEvent expected, AuditEvent actual) {
        for (var field : List.of(
                AuditField.TIMESTAMP,
                AuditField.ACTION,
                AuditField.OUTCOME,
                AuditField.USER_ID,
                AuditField.USER_NAME,
                AuditField.CALLER_APP_ID,
                AuditField.SOURCE_IP,
                AuditField.USER_AGENT,
                AuditField.URL_PATH,
                AuditField.RESOURCE_ID,
                AuditField.KEY_NAME,
                AuditField.DURATION,
                AuditField.STATUS)) {
            assertThat(actual.value(field)).as(field.fieldName()).isEqualTo(expected.value(field));
        }
    }
}
