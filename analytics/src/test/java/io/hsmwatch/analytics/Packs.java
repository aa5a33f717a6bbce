package io.hsmwatch.analytics;

import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.RuleSet;
import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rule sets for tests: the one that is shipped, and tiny ones. */
public final class Packs {

    private static final RuleSet SHIPPED = checked(RuleSetLoader.load(Path.of("../rules/detections")));

    private Packs() {}

    public static RuleSet shipped() {
        return SHIPPED;
    }

    /** Each text is one rule file. */
    public static RuleSet of(String... rules) {
        var sources = new ArrayList<Source>();
        for (String rule : rules) {
            sources.add(new Source("rule-" + sources.size() + ".yml", rule));
        }
        return checked(RuleSetLoader.load(List.copyOf(sources)));
    }

    private static RuleSet checked(LoadedRules loaded) {
        if (!loaded.errors().isEmpty()) {
            throw new IllegalArgumentException(loaded.errors().toString());
        }
        return loaded.rules();
    }
}
