package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleSetProperties {
    private static final List<String> ACTIONS = List.of(
            "'Purge'", "'PURGE'", "'Grant'", "'other'", "null", "['Purge', 'x']", "[]", "7", "7.0", "true", "'7'");
    private static final List<String> BOUND = List.of(
            "act: Purge",
            "act|cased: Grant",
            "act: [purge, grant]",
            "act: 7",
            "act: ['7', 'true']",
            "act: 'Pur*'",
            "act: null",
            "act|contains: r",
            "act|neq: Purge",
            "act|exists: true",
            "act|all: [Purge, x]");

    @Test
    void leavingRulesOutNeverLeavesAMatchOut() {
        Random random = Seed.random();
        for (int round = 0; round < 200; round++) {
            RuleSet rules = rules(random);
            for (int i = 0; i < 50; i++) {
                String json = event(random);
                EventView event = Sigma.view(json);
                List<Rule> expected = rules.rules().stream()
                        .filter(rule -> rule.matches(event))
                        .toList();
                assertThat(Sigma.matching(rules, json)).as(json).isEqualTo(expected);
            }
        }
    }

    private static RuleSet rules(Random random) {
        var detections = new RandomRules(random);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String bound = BOUND.get(random.nextInt(BOUND.size()));
            String detection = detections.detection().replace("condition: ", "act:\n  " + bound + "\ncondition: ");
            String joint = switch (random.nextInt(5)) {
                case 0 -> "condition: act or ";
                case 1 -> "condition: not act and ";
                default -> "condition: act and ";
            };
            sources.add(new Source("r" + i + ".yml", Sigma.rule(detection.replace("condition: ", joint))));
        }
        LoadedRules loaded = RuleSetLoader.load(sources);
        assertThat(loaded.errors()).isEmpty();
        return loaded.rules();
    }

    private static String event(Random random) {
        String event = new RandomRules(random).event();
        String rest = event.equals("{}") ? "}" : ", " + event.substring(1);
        return random.nextInt(8) == 0 ? event : "{'act': " + ACTIONS.get(random.nextInt(ACTIONS.size())) + rest;
    }

    @Test
    void mostRulesAreNotEvenAskedWhenTheirActionIsAnother() {
        List<Source> sources = new ArrayList<>();
        for (String action : List.of("Purge", "Grant", "Backup")) {
            sources.add(new Source(action + ".yml", Sigma.rule(Sigma.selection("act: " + action + "\nb: 1"))));
        }
        RuleSet rules = RuleSetLoader.load(sources).rules();
        List<String> asked = new ArrayList<>();
        EventView event = new EventView() {
            @Override
            public Value value(Field field) {
                asked.add(field.name());
                return field.name().equals("act") ? new Value.Text("grant") : Value.ABSENT;
            }

            @Override
            public Iterable<Value> scalars() {
                return List.of();
            }
        };
        rules.match(event, rule -> asked.add("matched"));
        assertThat(asked).containsExactly("act", "act", "b");
    }
}
