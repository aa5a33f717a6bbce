package io.hsmwatch.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.hsmwatch.rules.Value;
import java.util.ArrayList;
import java.util.List;

/** What pieces of JSON are to a rule. */
final class JsonValues {
    private JsonValues() {}

    static Value of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new Value.Text(node.textValue());
            case BOOLEAN -> new Value.Bool(node.booleanValue());
            case NUMBER -> number(node);
            case NULL -> Value.NULL;
            case ARRAY -> many(node);
            // An object is there, but holds no single value that a rule could compare.
            default -> new Value.Many(List.of());
        };
    }

    /** A number; what Java's doubles cannot hold stays as its text. */
    private static Value number(JsonNode node) {
        boolean finite = !node.isFloatingPointNumber() || node.isBigDecimal() || Double.isFinite(node.doubleValue());
        return finite ? new Value.Num(node.decimalValue()) : new Value.Text(node.asText());
    }

    private static Value many(JsonNode array) {
        List<Value> members = new ArrayList<>(array.size());
        array.forEach(member -> members.add(of(member)));
        return new Value.Many(members);
    }
}
