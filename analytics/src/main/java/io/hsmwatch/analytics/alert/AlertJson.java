package io.hsmwatch.analytics.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.analytics.alert.Alert.Span;
import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.Alert.Status;
import io.hsmwatch.analytics.alert.Alert.Subject;
import io.hsmwatch.analytics.alert.Alert.Text;
import io.hsmwatch.rules.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an alert, one object on one line, format {@code alert/1}: in the alerts topic and from
 * {@code hsmwatch replay --output ndjson}. Times are ISO-8601 UTC. Everything but printable ASCII is escaped, so that text
 * that an attacker chose cannot steer the terminal that shows it; it parses back to the very same text.
 */
public final class AlertJson {

    public static final String FORMAT = "alert/1";

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new Controls())
            .build();
    private static final JsonMapper MAPPER = new JsonMapper();

    private AlertJson() {}

    public static String line(Alert alert) {
        return new String(bytes(alert), StandardCharsets.US_ASCII);
    }

    public static byte[] bytes(Alert alert) {
        var out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(alert, json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void write(Alert alert, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("id", alert.id());
        rule(alert.rule(), json);
        json.writeStringField("status", alert.state().status().label());
        json.writeNumberField("revision", alert.state().revision());
        json.writeStringField("time", alert.span().time().toString());
        json.writeStringField("first_seen", alert.span().firstSeen().toString());
        json.writeStringField("last_seen", alert.span().lastSeen().toString());
        text("resolved", alert.state().resolved(), json);
        json.writeNumberField("count", alert.span().count());
        json.writeStringField("hsm", alert.subject().hsm());
        text("actor", alert.subject().actor(), json);
        text("actor_name", alert.subject().actorName(), json);
        text("source_ip", alert.subject().sourceIp(), json);
        text("target", alert.subject().target(), json);
        json.writeStringField("summary", alert.text().summary());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : alert.evidence()) {
            json.writeStartObject();
            json.writeStringField("sha256", evidence.sha256());
            json.writeStringField("time", evidence.time().toString());
            json.writeStringField("position", evidence.position());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("attack");
        for (String technique : alert.rule().attack()) {
            json.writeString(technique);
        }
        json.writeEndArray();
        json.writeStringField("remediation", alert.text().remediation());
        json.writeEndObject();
    }

    private static void rule(RuleRef rule, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("id", rule.id());
        json.writeStringField("code", rule.code());
        json.writeStringField("title", rule.title());
        json.writeStringField("level", rule.level().label());
        json.writeNumberField("version", rule.version());
        json.writeStringField("fingerprint", rule.fingerprint());
        json.writeEndObject();
    }

    private static void text(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    /**
     * The alert that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not an alert of a format that is known here
     */
    public static Alert parse(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (!FORMAT.equals(json.path("format").asText())) {
                throw new IllegalArgumentException("not of format " + FORMAT);
            }
            return new Alert(
                    json.required("id").asText(),
                    rule(json.required("rule"), texts(json.required("attack"))),
                    new State(
                            Status.valueOf(json.required("status").asText().toUpperCase(Locale.ROOT)),
                            json.required("revision").asInt(),
                            time(json.path("resolved"))),
                    new Span(
                            Instant.parse(json.required("time").asText()),
                            Instant.parse(json.required("first_seen").asText()),
                            Instant.parse(json.required("last_seen").asText()),
                            json.required("count").asLong()),
                    new Subject(
                            json.required("hsm").asText(),
                            text(json.path("actor")),
                            text(json.path("actor_name")),
                            text(json.path("source_ip")),
                            text(json.path("target"))),
                    new Text(
                            json.required("summary").asText(),
                            json.required("remediation").asText()),
                    evidence(json.required("evidence")));
        } catch (IOException e) {
            throw new IllegalArgumentException("not an alert: " + e.getMessage(), e);
        }
    }

    private static RuleRef rule(JsonNode json, List<String> attack) {
        return new RuleRef(
                json.required("id").asText(),
                json.required("code").asText(),
                json.required("title").asText(),
                Level.valueOf(json.required("level").asText().toUpperCase(Locale.ROOT)),
                json.required("version").asInt(),
                attack,
                json.required("fingerprint").asText());
    }

    private static List<Evidence> evidence(JsonNode json) {
        var evidence = new ArrayList<Evidence>(json.size());
        for (JsonNode one : json) {
            evidence.add(new Evidence(
                    one.required("sha256").asText(),
                    Instant.parse(one.required("time").asText()),
                    one.required("position").asText()));
        }
        return evidence;
    }

    private static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>(json.size());
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() ? json.asText() : null;
    }

    private static @Nullable Instant time(JsonNode json) {
        return json.isTextual() ? Instant.parse(json.asText()) : null;
    }

    /** JSON leaves DEL as it is; terminals do not. */
    private static final class Controls extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final char DEL = 0x7f;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes[DEL] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
