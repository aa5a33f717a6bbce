package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** A call in the flat form that is documented for Managed HSM. */
final class FlatJson {

    private FlatJson() {}

    static void write(HsmCall call, JsonGenerator json) throws IOException {
        var dice = new Dice(call.salt());
        var hsm = call.hsm();
        var documented = hsm.layout() == Layout.FLAT;
        json.writeStartObject();
        json.writeStringField("TenantId", Hsm.TENANT);
        json.writeStringField("time", Texts.time(call.time(), documented ? 3 : 7));
        json.writeStringField("resourceId", hsm.resourceId());
        json.writeStringField("operationName", call.operation());
        json.writeStringField("operationVersion", "7.5");
        json.writeStringField("category", "AuditEvent");
        json.writeStringField("resultType", "Success");
        var description = HttpStatus.of(call.status()).description();
        if (!description.isEmpty()) {
            json.writeStringField("resultDescription", description);
        }
        pool(json);
        json.writeNumberField("durationMs", 3 + dice.below(90));
        json.writeStringField("callerIpAddress", call.caller().address());
        if (call.status() != HsmCall.UNAUTHENTICATED) {
            json.writeFieldName("identity");
            json.writeString(
                    documented ? call.caller().splitIdentity() : call.caller().shortIdentity());
        }
        json.writeStringField("clientInfo", call.caller().userAgent());
        json.writeStringField("correlationId", Texts.correlationId(call.time(), dice.next()));
        json.writeStringField("subnetId", "(unknown)");
        json.writeNumberField("httpStatusCode", call.status());
        json.writeStringField("PoolName", "pool-" + hsm.name());
        json.writeStringField("requestUri", RequestUri.of(call));
        json.writeStringField("resourceGroup", hsm.group().name());
        json.writeStringField("resourceProvider", "MICROSOFT.KEYVAULT");
        json.writeStringField("resource", hsm.name().toUpperCase(Locale.ROOT));
        json.writeStringField("resourceType", "managedHSMs");
        json.writeEndObject();
    }

    private static void pool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("PoolType", "M-HSM");
        json.writeStringField("sku_Family", "B");
        json.writeStringField("sku_Name", "Standard_B1");
        json.writeEndObject();
    }
}
