package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A call in the form in which Key Vault writes its own, with the resource id in two cases. */
final class VaultLikeJson {

    private VaultLikeJson() {}

    static void write(HsmCall call, JsonGenerator json) throws IOException {
        var dice = new Dice(call.salt());
        var hsm = call.hsm();
        var status = HttpStatus.of(call.status());
        var id = hsm.resourceId();
        json.writeStartObject();
        json.writeStringField("time", Texts.time(call.time(), 7));
        json.writeStringField("category", "AuditEvent");
        json.writeStringField("operationName", call.operation());
        json.writeStringField("resultType", "Success");
        json.writeStringField("resultSignature", status.phrase());
        if (!status.description().isEmpty()) {
            json.writeStringField("resultDescription", status.description());
        }
        json.writeStringField("correlationId", Texts.correlationId(call.time(), dice.next()));
        json.writeStringField("callerIpAddress", call.caller().address());
        json.writeFieldName("identity");
        if (call.status() == HsmCall.UNAUTHENTICATED) {
            json.writeRawValue("{}");
        } else {
            json.writeRawValue(call.caller().shortIdentity());
        }
        properties(call, dice, json);
        json.writeStringField("resourceId", id.substring(0, id.lastIndexOf('/') + 1) + hsm.name());
        json.writeStringField("operationVersion", "7.5");
        json.writeStringField("durationMs", Integer.toString(3 + dice.below(90)));
        json.writeEndObject();
    }

    private static void properties(HsmCall call, Dice dice, JsonGenerator json) throws IOException {
        var uri = RequestUri.of(call);
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", uri.substring(0, uri.indexOf('?')));
        json.writeStringField("clientInfo", call.caller().userAgent());
        json.writeNumberField("httpStatusCode", call.status());
        json.writeStringField("requestUri", uri);
        json.writeStringField("tlsVersion", "TLS1_3");
        json.writeBooleanField("isRbacAuthorized", call.status() < 400);
        json.writeNumberField("isAddressAuthorized", 1);
        json.writeStringField("addrAuthType", "PrivateLink");
        json.writeStringField("subnetId", "(unknown)");
        json.writeStringField("hsmPoolResourceId", call.hsm().resourceId());
        json.writeObjectFieldStart("keyProperties");
        json.writeStringField("type", "RSA-HSM");
        json.writeNumberField("size", dice.chance(0.5) ? 3072 : 4096);
        json.writeEndObject();
        json.writeEndObject();
    }
}
