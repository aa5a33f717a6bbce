package io.hsmwatch.emulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A record read back from its bytes, strictly, whatever its layout. */
record Parsed(SimulatedRecord record, JsonNode json) {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Parsed of(SimulatedRecord record) {
        try {
            return new Parsed(record, STRICT.readTree(record.body().utf8()));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + record.body(), e);
        }
    }

    String operation() {
        return json.path("operationName").asText();
    }

    /** Of a call to an HSM: path without doubled slashes, lower case; empty for other records. */
    String path() {
        var uri =
                json.path("requestUri").asText(json.at("/properties/requestUri").asText());
        return uri.replaceFirst("^https://[^/]*", "")
                .replaceFirst("\\?.*", "")
                .replaceAll("/+", "/")
                .toLowerCase(Locale.ROOT);
    }

    int status() {
        return json.path("httpStatusCode")
                .asInt(json.at("/properties/httpStatusCode").asInt());
    }

    /** The claims of a call, from text or object; missing without identity. */
    JsonNode claim() {
        var identity = json.path("identity");
        try {
            return (identity.isTextual() ? STRICT.readTree(identity.asText()) : identity).path("claim");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("identity is no JSON: " + identity, e);
        }
    }

    /** The body of a request to Azure, from text or object; missing without one. */
    JsonNode requestBody() {
        var properties = json.path("properties");
        var body = properties.has("requestbody") ? properties.get("requestbody") : properties.path("requestBody");
        try {
            return body.isTextual() ? STRICT.readTree(body.asText()) : body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("requestBody is no JSON: " + body, e);
        }
    }

    boolean isHsmCall() {
        return json.path("category").asText().equals("AuditEvent")
                && record.hsm().contains("/MANAGEDHSMS/");
    }
}
