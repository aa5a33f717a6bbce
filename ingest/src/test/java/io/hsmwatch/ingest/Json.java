package io.hsmwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Invented records for tests: maps that a test changes and then writes. */
public final class Json {

    public static final String HSM_ID = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-keys"
            + "/providers/Microsoft.KeyVault/managedHSMs/PayHsm";
    public static final String HSM_KEY = HSM_ID.toLowerCase(Locale.ROOT);
    public static final String OID = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** A data-plane record in the form of the hub. */
    public static Map<String, Object> call(String operationName, String path, Object status) {
        return map(
                "time", "2026-03-01T08:15:30.1234567Z",
                "category", "AuditEvent",
                "operationName", operationName,
                "resultType", "Success",
                "correlationId", "c0ffee00-1111-2222-3333-444444444444",
                "callerIpAddress", "198.51.100.7",
                "identity", map("claim", map("oid", OID, "upn", "ann@example.test", "appid", "app-1")),
                "properties",
                        map(
                                "id",
                                "https://payhsm.managedhsm.azure.net" + path,
                                "clientInfo",
                                "curl/8",
                                "httpStatusCode",
                                status,
                                "requestUri",
                                "https://payhsm.managedhsm.azure.net" + path + "?api-version=7.5"),
                "resourceId", HSM_ID,
                "durationMs", "31");
    }

    /** A control-plane record in the form of the hub. */
    public static Map<String, Object> activity(String operationName, String resourceId, String resultType) {
        return map(
                "time",
                "2026-03-01T08:15:30.1234567Z",
                "category",
                "Administrative",
                "operationName",
                operationName,
                "resourceId",
                resourceId,
                "resultType",
                resultType,
                "correlationId",
                "c0ffee00-1111-2222-3333-444444444444",
                "identity",
                map("claims", map("appid", "app-1", "idtyp", "app")),
                "properties",
                map("eventCategory", "Administrative"));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> inside(Map<String, Object> record, String name) {
        return (Map<String, Object>) Objects.requireNonNull(record.get(name));
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static RawRecord raw(String text) {
        return RawRecord.audit(Bytes.of(text), new Position("test", 1, -1));
    }

    public static AuditEvent event(Map<String, Object> record) {
        return event(raw(write(record)), Projection.none());
    }

    public static AuditEvent event(RawRecord record, Projection projection) {
        var normalised = new Normaliser(projection).normalise(record);
        if (normalised instanceof Normalised.Accepted accepted) {
            return accepted.event();
        }
        throw new AssertionError("not accepted: " + normalised);
    }

    public static RejectReason reason(String text) {
        var normalised = new Normaliser(Projection.none()).normalise(raw(text));
        if (normalised instanceof Normalised.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not rejected: " + normalised);
    }
}
