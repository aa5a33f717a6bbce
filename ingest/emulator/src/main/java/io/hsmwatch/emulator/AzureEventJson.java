package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** A record of the Activity Log, in the words of today's hubs or in those of older ones and of the API. */
final class AzureEventJson {

    private static final String CLAIMS = "http://schemas.microsoft.com/identity/claims/";
    private static final String NAMES = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static final String OWNER = "8e3af657a8ff443ca75c2fe8c4bcb635";

    private AzureEventJson() {}

    static void write(AzureEvent event, JsonGenerator json) throws IOException {
        var request = event.request();
        var older = (event.salt() & 3) == 0;
        json.writeStartObject();
        json.writeStringField("time", Texts.time(event.time(), 7));
        json.writeStringField("resourceId", request.resourceId());
        json.writeStringField(
                "operationName",
                older ? request.operation() : request.operation().toUpperCase(Locale.ROOT));
        json.writeStringField("category", older ? verb(request.operation()) : "Administrative");
        outcome(event, older, json);
        json.writeStringField("callerIpAddress", request.caller().address());
        json.writeStringField("correlationId", event.correlationId());
        identity(event, json);
        json.writeStringField("level", event.stage() == Stage.FAILURE ? "Error" : "Information");
        json.writeStringField("location", "global");
        json.writeStringField("tenantId", Hsm.TENANT);
        properties(event, older, json);
        json.writeEndObject();
    }

    private static String verb(String operation) {
        var verb = operation.substring(operation.lastIndexOf('/') + 1);
        return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
    }

    private static void outcome(AzureEvent event, boolean older, JsonGenerator json) throws IOException {
        var stage = event.stage();
        json.writeStringField("resultType", older ? stage.apiWord() : stage.hubWord());
        json.writeStringField(
                "resultSignature",
                stage.apiWord() + "." + (stage.last() ? event.request().status() : ""));
        json.writeFieldName("durationMs");
        if (older) {
            json.writeString("0");
        } else {
            json.writeNumber(0);
        }
    }

    private static void identity(AzureEvent event, JsonGenerator json) throws IOException {
        var request = event.request();
        var caller = request.caller();
        json.writeObjectFieldStart("identity");
        json.writeObjectFieldStart("authorization");
        json.writeStringField("scope", request.resourceId());
        json.writeStringField("action", request.operation());
        evidence(event, json);
        json.writeEndObject();
        json.writeObjectFieldStart("claims");
        json.writeStringField("aud", "https://management.azure.com/");
        json.writeStringField("appid", caller.appId().toString());
        json.writeStringField(CLAIMS + "objectidentifier", caller.oid().toString());
        var upn = caller.upn();
        if (upn != null) {
            json.writeStringField(NAMES + "upn", upn);
            json.writeStringField(NAMES + "name", upn);
        }
        json.writeStringField("ver", "1.0");
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The right by which the caller may do it. It says nothing about what is granted. */
    private static void evidence(AzureEvent event, JsonGenerator json) throws IOException {
        var caller = event.request().caller();
        json.writeObjectFieldStart("evidence");
        json.writeStringField("role", "Owner");
        json.writeStringField("roleDefinitionId", OWNER);
        json.writeStringField("principalId", caller.oid().toString().replace("-", ""));
        json.writeStringField("principalType", caller.principalType());
        json.writeEndObject();
    }

    private static void properties(AzureEvent event, boolean older, JsonGenerator json) throws IOException {
        var request = event.request();
        json.writeObjectFieldStart("properties");
        json.writeStringField("eventCategory", "Administrative");
        json.writeStringField("entity", request.resourceId());
        json.writeStringField("message", request.operation());
        json.writeStringField("hierarchy", Hsm.TENANT);
        if (event.stage().last()) {
            json.writeStringField("statusCode", request.status());
            json.writeStringField("serviceRequestId", Texts.correlationId(event.time(), ~event.salt()));
        }
        var body = request.body();
        if (event.stage() == Stage.START && body != null) {
            json.writeFieldName(request.operation().contains("roleAssignments") ? "requestbody" : "requestBody");
            if (older) {
                json.writeRawValue(body);
            } else {
                json.writeString(body);
            }
        }
        json.writeEndObject();
    }
}
