package io.hsmwatch.ingest.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is looked for in a raw record, and every path where some layout keeps it; the first path that holds something
 * wins, whatever the order of the keys. Layouts: hub and storage, the documented Managed HSM example (flat), Activity
 * Log as streamed and as its API gives it, workspace tables.
 */
enum Place {
    TIME("time", "eventTimestamp", "TimeGenerated", "TimeGenerated [UTC]"),
    RESOURCE_ID("resourceId", "_ResourceId", "resourceUri"),
    OPERATION("operationName.value", "OperationNameValue", "operationName"),
    CATEGORY("category.value", "CategoryValue", "category"),
    RESULT_TYPE("status.value", "ActivityStatusValue", "resultType", "ActivityStatus"),
    RESULT_SIGNATURE("subStatus.value", "ActivitySubstatusValue", "resultSignature", "ActivitySubstatus"),
    REASON("resultDescription", "properties.resultDescription", "properties.statusMessage"),
    STATUS(
            "properties.httpStatusCode",
            "httpStatusCode",
            "httpStatusCode_d",
            "properties.statusCode",
            "properties_d.statusCode",
            "statusCode"),
    DURATION("durationMs", "properties.durationMs"),
    CALLER_IP("callerIpAddress", "properties.callerIpAddress", "httpRequest.clientIpAddress"),
    CLIENT_INFO("properties.clientInfo", "clientInfo", "clientInfo_s"),
    REQUEST_URI("properties.requestUri", "requestUri", "requestUri_s"),
    OBJECT_URI("properties.id", "id", "id_s"),
    CORRELATION_ID("correlationId", "properties.correlationId"),
    OPERATION_ID("operationId", "properties.operationId"),
    SUBSCRIPTION("subscriptionId", "_SubscriptionId"),
    METRIC("metricName"),

    OID(
            Claims.of("oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"),
            "identity.claim.http_schemas_microsoft_com_identity.claims.objectidentifier",
            "identity_claim_oid_g",
            "identity_claim_http_schemas_microsoft_com_identity_claims_objectidentifier_g"),
    UPN(
            Claims.of("upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"),
            "identity.claim.http_schemas_xmlsoap_org_ws_2005_05_identity.claims.upn",
            "identity_claim_upn_s",
            "identity_claim_http_schemas_xmlsoap_org_ws_2005_05_identity_claims_upn_s"),
    UNIQUE_NAME(
            Claims.of("unique_name", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"),
            "identity.claim.http_schemas_xmlsoap_org_ws_2005_05_identity.claims.name",
            "identity_claim_unique_name_s"),
    APP_ID(Claims.of("appid"), "identity_claim_appid_g"),
    TOKEN_KIND(Claims.of("idtyp"), "identity_claim_idtyp_s"),
    /** The Activity Log's own words for who called: a principal name, or an object id. */
    CALLER("caller"),
    /** A bare name where claims are usual. */
    IDENTITY("identity"),

    BODY("properties.requestbody", "properties_d.requestbody", "requestbody"),
    PRINCIPAL_ID(Body.of("principalId")),
    PRINCIPAL_TYPE(Body.of("principalType")),
    ROLE_DEFINITION_ID(Body.of("roleDefinitionId")),
    ROLE_SCOPE(Body.of("scope")),
    PURGE_PROTECTION(Body.of("enablePurgeProtection"), "properties.properties.enablePurgeProtection"),
    RETENTION_DAYS(Body.of("softDeleteRetentionInDays"), "properties.properties.softDeleteRetentionInDays"),
    PUBLIC_NETWORK_ACCESS(Body.of("publicNetworkAccess"), "properties.properties.publicNetworkAccess"),
    NETWORK_DEFAULT_ACTION(Body.of("networkAcls.defaultAction"), "properties.properties.networkAcls.defaultAction"),
    NETWORK_IP_RULES(Body.of("networkAcls.ipRules.value"), "properties.properties.networkAcls.ipRules.value"),
    INITIAL_ADMINS(Body.of("initialAdminObjectIds"), "properties.properties.initialAdminObjectIds"),
    LOGS(Body.of("logs")),
    STORAGE_ACCOUNT(Body.of("storageAccountId")),
    WORKSPACE(Body.of("workspaceId")),
    HUB_RULE(Body.of("eventHubAuthorizationRuleId")),
    HUB_NAME(Body.of("eventHubName")),
    SERVICE_BUS_RULE(Body.of("serviceBusRuleId")),
    MARKETPLACE_PARTNER(Body.of("marketplacePartnerId")),
    LOCK_LEVEL(Body.of("level"));

    private static final Map<String, Integer> SLOTS = slotOfEachPath();

    @SuppressWarnings("ImmutableEnumChecker") // always an unmodifiable list
    private final List<String> paths;

    Place(String... paths) {
        this.paths = List.of(paths);
    }

    Place(List<String> paths, String... more) {
        this.paths = Stream.concat(paths.stream(), Arrays.stream(more)).toList();
    }

    private static Map<String, Integer> slotOfEachPath() {
        var slots = new LinkedHashMap<String, Integer>();
        for (var place : values()) {
            place.paths.forEach(path -> slots.putIfAbsent(path, slots.size()));
        }
        return slots;
    }

    /** Every path once, in slot order. */
    static List<String> paths() {
        return new ArrayList<>(SLOTS.keySet());
    }

    /** Category and enabled of one log belong together, so that array is kept whole. */
    static List<String> wholePaths() {
        return LOGS.paths;
    }

    static int count() {
        return SLOTS.size();
    }

    int[] slots() {
        return paths.stream().mapToInt(path -> SLOTS.getOrDefault(path, -1)).toArray();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + paths;
    }

    /** The objects that some layout keeps the caller's claims in. */
    private static final class Claims {
        private static final List<String> HOMES = List.of("identity.claim", "identity.claims", "claims", "claims_d");

        static List<String> of(String... names) {
            return Arrays.stream(names)
                    .flatMap(name -> HOMES.stream().map(home -> home + "." + name))
                    .toList();
        }
    }

    /** A request body, as text or object, inside the properties of a record or beside them. */
    private static final class Body {
        static List<String> of(String name) {
            return Stream.of("properties.requestbody", "properties_d.requestbody", "requestbody")
                    .map(body -> body + ".properties." + name)
                    .toList();
        }
    }
}
