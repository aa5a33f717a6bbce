package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/** A secret read from an ordinary key vault that shares the hub with the HSMs. */
record SecretRead(Instant time, ResourceGroup group, Caller caller, long salt) implements Happening {

    private static final String VAULT = "orchard-payroll";

    @Override
    public String hub() {
        return SimulatedRecord.AUDIT;
    }

    @Override
    public String resource() {
        return group.resource("Microsoft.KeyVault/vaults/" + VAULT);
    }

    @Override
    public void writeTo(JsonGenerator json) throws IOException {
        var dice = new Dice(salt);
        var secret = "https://" + VAULT + ".vault.azure.net/secrets/payroll-database";
        json.writeStartObject();
        json.writeStringField("time", Texts.time(time, 7));
        json.writeStringField("category", "AuditEvent");
        json.writeStringField("operationName", "SecretGet");
        json.writeStringField("resultType", "Success");
        json.writeStringField("resultSignature", "OK");
        json.writeStringField("correlationId", Texts.correlationId(time, dice.next()));
        json.writeStringField("callerIpAddress", caller.address());
        json.writeFieldName("identity");
        json.writeRawValue(caller.shortIdentity());
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", secret);
        json.writeStringField("clientInfo", caller.userAgent());
        json.writeStringField("requestUri", secret + "?api-version=7.4");
        json.writeNumberField("httpStatusCode", 200);
        json.writeStringField("tlsVersion", "TLS1_3");
        json.writeEndObject();
        json.writeStringField("resourceId", resource());
        json.writeStringField("operationVersion", "7.4");
        json.writeStringField("durationMs", Integer.toString(4 + dice.below(40)));
        json.writeEndObject();
    }
}
