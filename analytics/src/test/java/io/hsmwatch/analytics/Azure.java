package io.hsmwatch.analytics;

import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented raw records, as short as they can be and still be understood. */
public final class Azure {

    public static final String ADMINISTRATOR = "a290e904-7015-4bba-90c8-60543313cdb4";
    public static final String CRYPTO_USER = "21dbd100-6940-42c2-9190-5d6cb909625b";
    public static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    public static final String GROUP = "/subscriptions/0f0e0d0c-0000-4000-8000-000000000001/resourceGroups/rg-fjord";

    private Azure() {}

    public static String hsm(String name) {
        return GROUP + "/providers/Microsoft.KeyVault/managedHSMs/" + name;
    }

    /** As records and alerts are keyed. */
    public static String key(String hsm) {
        return hsm.toLowerCase(Locale.ROOT);
    }

    /** A call to an HSM's own API by a person. */
    public static String call(Instant time, String hsm, String person, String operation, String path, int status) {
        String identity = status == 401
                ? ""
                : "\"identity\":{\"claim\":{\"oid\":\"oid-%s\",\"upn\":\"%s@fjord.example\"}},"
                        .formatted(person, person);
        return """
                {"time":"%s","category":"AuditEvent","operationName":"%s","resultType":"Success",%s\
                "callerIpAddress":"192.0.2.9","resourceId":"%s","properties":{"httpStatusCode":%d,\
                "requestUri":"https://h.managedhsm.azure.net%s?api-version=7.6"}}""".formatted(time, operation, identity, hsm, status, path);
    }

    public static String wrap(Instant time, String hsm) {
        return call(time, hsm, "app", "KeyWrap", "/keys/kek/1/wrapkey", 200);
    }

    public static String backup(Instant time, String hsm, int status) {
        return call(time, hsm, "backup", "FullBackup", "/backup", status);
    }

    public static String purge(Instant time, String hsm, String person, String key, int status) {
        return call(time, hsm, person, "KeyPurge", "/deletedkeys/" + key, status);
    }

    public static String grant(Instant time, String hsm, String person, String assignment) {
        return call(time, hsm, person, "RoleAssignmentCreate", assignmentPath("/keys/kek", assignment), 201);
    }

    private static String assignmentPath(String scope, String assignment) {
        return scope + "/providers/Microsoft.Authorization/roleAssignments/" + assignment;
    }

    /** One record of an Activity Log operation; {@code resultType} is Start, Accept, Success or Failure. */
    public static String activity(
            Instant time, String resource, String operation, String resultType, String correlation, String body) {
        String requestBody = body.isEmpty() ? "" : ",\"requestbody\":\"" + body.replace("\"", "\\\"") + "\"";
        return """
                {"time":"%s","category":"Administrative","operationName":"%s","resultType":"%s","correlationId":"%s",\
                "callerIpAddress":"192.0.2.77","resourceId":"%s",\
                "identity":{"claims":{"name":"Odd Fjell",\
                "http://schemas.microsoft.com/identity/claims/objectidentifier":"oid-odd"}},\
                "properties":{"eventCategory":"Administrative"%s}}""".formatted(time, operation, resultType, correlation, resource, requestBody);
    }

    /** One record of an Azure role assignment on the HSM's resource group. */
    public static String azureGrant(
            Instant time, String assignment, String resultType, String correlation, String principalType) {
        String body = resultType.equals("Start")
                ? "{\"Properties\":{\"PrincipalId\":\"p-1\",\"PrincipalType\":\"%s\",\"RoleDefinitionId\":\"/providers/Microsoft.Authorization/roleDefinitions/%s\",\"Scope\":\"%s\"}}"
                        .formatted(principalType, OWNER, GROUP)
                : "";
        String resource = GROUP + "/providers/Microsoft.Authorization/roleAssignments/" + assignment;
        return activity(time, resource, "Microsoft.Authorization/roleAssignments/write", resultType, correlation, body);
    }

    public static InventoryObservation observed(
            String hsm, String assignment, @Nullable String principalType, String role, @Nullable Instant at) {
        return new InventoryObservation(hsm, assignment, "p-" + principalType, principalType, role, "/keys/kek", at);
    }

    public static RawRecord record(String text, long line) {
        return RawRecord.audit(Bytes.of(text), new Position("test.jsonl", line, -1));
    }

    public static RawRecord record(InventoryObservation observation, long line) {
        return new RawRecord(Kind.INVENTORY, observation.encode(), new Position("inventory", line, -1), null);
    }
}
