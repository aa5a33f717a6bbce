package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.Bytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A record in the one spelling that all its deliveries share: keys sorted, no white space, numbers in one form. */
public final class CanonicalForm {

    private final StringBuilder text = new StringBuilder();

    private CanonicalForm() {}

    /** The canonical form; what is no JSON is its own. */
    public static Bytes of(Bytes json) {
        var form = new CanonicalForm();
        try (var parser = JsonLimits.parser(json)) {
            parser.nextToken();
            form.write(JsonValue.read(parser));
            return Bytes.of(form.text.toString());
        } catch (IOException | Refusal e) {
            return json;
        }
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof List<?> elements) {
            array(elements);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof Long || value instanceof BigDecimal) {
            number(new BigDecimal(value.toString()));
        } else {
            text.append(value == AuditEvent.JSON_NULL ? "null" : value);
        }
    }

    private void object(Map<?, ?> members) {
        text.append('{');
        int start = text.length();
        for (var member : members.entrySet()) {
            text.append(text.length() == start ? "" : ",");
            string(String.valueOf(member.getKey()));
            text.append(':');
            write(member.getValue());
        }
        text.append('}');
    }

    private void array(List<?> elements) {
        text.append('[');
        int start = text.length();
        for (var element : elements) {
            text.append(text.length() == start ? "" : ",");
            write(element);
        }
        text.append(']');
    }

    private void number(BigDecimal number) {
        text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
    }

    /** Everything beyond printable ASCII is escaped, so that half a surrogate pair has a form of its own too. */
    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                text.append(c);
            } else {
                text.append("\\u").append(Character.forDigit(c >> 12, 16));
                text.append(Character.forDigit((c >> 8) & 15, 16));
                text.append(Character.forDigit((c >> 4) & 15, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        text.append('"');
    }
}
