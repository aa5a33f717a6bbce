package io.hsmwatch.ingest.normalise;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.RejectReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeMap;

/** Values of JSON as values of Java: String, Long, BigDecimal, Boolean, null marker, List, Map sorted by key. */
final class JsonValue {

    /** Beyond this a number is a trap for whoever writes it out in full. */
    private static final int EXPONENT = 1_000;

    private JsonValue() {}

    /** The value that begins at the current token, with everything in it; the parser then stands on its last token. */
    static Object read(JsonParser parser) throws IOException, Refusal {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var members = new TreeMap<String, Object>();
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                members.put(name, read(parser));
            }
            return members;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var elements = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(read(parser));
            }
            return elements;
        }
        return scalar(parser);
    }

    static Object scalar(JsonParser parser) throws IOException, Refusal {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> AuditEvent.JSON_NULL;
            case VALUE_NUMBER_INT -> whole(parser);
            default -> fraction(parser);
        };
    }

    private static Object whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new BigDecimal(parser.getBigIntegerValue())
                : (Object) parser.getLongValue();
    }

    private static BigDecimal fraction(JsonParser parser) throws IOException, Refusal {
        try {
            var number = new BigDecimal(parser.getText());
            if (Math.abs((long) number.scale()) <= EXPONENT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(RejectReason.NUMBER_TOO_LONG, "number without bounds: " + parser.getText());
        }
        throw new Refusal(RejectReason.NUMBER_TOO_LONG, "exponent beyond " + EXPONENT + ": " + parser.getText());
    }
}
