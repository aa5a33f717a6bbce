package io.hsmwatch.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Sigma;
import io.hsmwatch.rules.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonEventViewTest {

    private static Value value(String json, String field) {
        return Sigma.view(json).value(new Field(field, 0));
    }

    @Test
    void absentNullEmptyAndNoMembersAreFourThings() {
        assertThat(value("{}", "a")).isEqualTo(Value.ABSENT);
        assertThat(value("{'a': null}", "a")).isEqualTo(Value.NULL);
        assertThat(value("{'a': ''}", "a")).isEqualTo(new Value.Text(""));
        assertThat(value("{'a': []}", "a")).isEqualTo(new Value.Many(List.of()));
    }

    @Test
    void scalarsKeepTheirTypes() {
        assertThat(value("{'a': 1.5}", "a")).isEqualTo(new Value.Num(new BigDecimal("1.5")));
        assertThat(value("{'a': true}", "a")).isEqualTo(new Value.Bool(true));
        assertThat(value("{'a': '1'}", "a")).isEqualTo(new Value.Text("1"));
    }

    @Test
    void aLiteralKeyWithDotsWins() {
        assertThat(value("{'a': {'b': 'nested'}, 'a.b': 'flat'}", "a.b")).isEqualTo(new Value.Text("flat"));
        assertThat(value("{'a.b': {'c': 'half'}, 'a': {'b': {'c': 'nested'}}}", "a.b.c"))
                .isEqualTo(new Value.Text("half"));
        assertThat(value("{'a.b': {'x': 1}, 'a': {'b.c': 'late'}}", "a.b.c")).isEqualTo(new Value.Text("late"));
    }

    @Test
    void arraysOnTheWayStandForTheirMembers() {
        assertThat(value("{'a': [{'b': 1}, {'c': 2}, {'b': [3, 4]}]}", "a.b"))
                .isEqualTo(new Value.Many(List.of(
                        new Value.Num(BigDecimal.ONE),
                        new Value.Many(
                                List.of(new Value.Num(BigDecimal.valueOf(3)), new Value.Num(BigDecimal.valueOf(4)))))));
        assertThat(value("{'a': [{'c': 2}]}", "a.b")).isEqualTo(Value.ABSENT);
        assertThat(value("{'a': 'text'}", "a.b")).isEqualTo(Value.ABSENT);
    }

    @Test
    void everyScalarIsFoundWhereverItStands() {
        assertThat(Sigma.view("{'a': 'x', 'b': [{'c': 'y'}, 'z'], 'd': null}").scalars())
                .containsExactly(new Value.Text("x"), new Value.Text("y"), new Value.Text("z"), Value.NULL);
    }
}
