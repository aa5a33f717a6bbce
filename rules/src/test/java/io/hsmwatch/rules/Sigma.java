package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.rules.json.JsonEventView;
import java.util.ArrayList;
import java.util.List;

/** What tests say about rules: a detection as YAML, an event as JSON (single quotes will do). */
public final class Sigma {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private Sigma() {}

    /** A whole rule around a detection. */
    public static String rule(String detection) {
        return "title: A test\nlogsource:\n  product: test\ndetection:\n" + detection.indent(2);
    }

    /** A detection of one selection. */
    public static String selection(String map) {
        return "selection:\n" + map.indent(2) + "condition: selection\n";
    }

    public static LoadedRules load(String rule) {
        return RuleSetLoader.load(List.of(new Source("test.yml", rule)));
    }

    /** Whether a rule of this detection matches the event. */
    public static boolean matches(String detection, String event) {
        return matches(load(rule(detection)), event);
    }

    /** Whether a map of fields matches the event. */
    public static boolean selects(String map, String event) {
        return matches(selection(map), event);
    }

    public static boolean matches(LoadedRules loaded, String event) {
        assertThat(loaded.errors()).isEmpty();
        return !matching(loaded.rules(), event).isEmpty();
    }

    /** The rules that match, in the order in which they are named. */
    public static List<Rule> matching(RuleSet rules, String event) {
        List<Rule> matches = new ArrayList<>();
        rules.match(view(event), matches::add);
        return matches;
    }

    public static JsonEventView view(String json) {
        try {
            return JsonEventView.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The codes of all problems of a rule, in their order. */
    public static List<ProblemCode> problems(String rule) {
        return load(rule).problems().stream().map(Problem::code).toList();
    }
}
