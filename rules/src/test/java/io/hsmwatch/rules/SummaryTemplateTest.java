package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTemplateTest {
    private static final Map<String, Value> EVENT = Map.of(
            "name", new Value.Text(""),
            "id", new Value.Text("kim"),
            "age", new Value.Num(new BigDecimal("7")),
            "tame", new Value.Bool(true),
            "toys", new Value.Many(List.of(new Value.Text("ball"), Value.NULL, new Value.Text("bell"))),
            "none", Value.NULL);

    private static String rendered(String template) {
        return SummaryTemplate.parse(template).render(name -> EVENT.getOrDefault(name, Value.ABSENT));
    }

    @Test
    void theFirstFieldWithAValueIsShown() {
        assertThat(rendered("{name|id} has {toys}")).isEqualTo("kim has ball, bell");
        assertThat(rendered("{age}, {tame}")).isEqualTo("7, true");
    }

    @Test
    void whatNothingIsKnownOfIsCalledUnknown() {
        assertThat(rendered("by {nobody|none}")).isEqualTo("by (unknown)");
    }

    @Test
    void bracesInAValueStayBraces() {
        var template = SummaryTemplate.parse("<{id}>");
        assertThat(template.render(name -> new Value.Text("{age}"))).isEqualTo("<{age}>");
    }

    @Test
    void theNamesOfItsFieldsAreKnown() {
        assertThat(SummaryTemplate.parse("{a|b} and {a | c}").fieldNames()).containsExactly("a", "b", "c");
    }
}
