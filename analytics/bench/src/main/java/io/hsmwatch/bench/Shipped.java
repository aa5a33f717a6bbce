package io.hsmwatch.bench;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.app.Home;
import io.hsmwatch.rules.RuleSet;
import io.hsmwatch.rules.RuleSetLoader;

/** The judgement as it comes with the program: what is measured is what people run. */
final class Shipped {

    private Shipped() {}

    static RuleSet rules() {
        var loaded = RuleSetLoader.load(Home.rules());
        if (!loaded.errors().isEmpty() || loaded.rules().rules().isEmpty()) {
            throw new IllegalStateException(
                    Home.rules() + " holds no good rules (run from the root of the project): " + loaded.errors());
        }
        return loaded.rules();
    }

    static DetectionPath path() {
        return new DetectionPath(rules(), Policy.DEFAULT);
    }
}
