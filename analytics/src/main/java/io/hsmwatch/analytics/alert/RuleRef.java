package io.hsmwatch.analytics.alert;

import io.hsmwatch.rules.Level;
import io.hsmwatch.rules.Rule;
import java.util.List;

/**
 * The rule that an alert speaks for, as it was when it judged.
 *
 * @param fingerprint of the whole rule set that judged
 */
public record RuleRef(
        String id, String code, String title, Level level, int version, List<String> attack, String fingerprint) {

    public RuleRef {
        attack = List.copyOf(attack);
    }

    public static RuleRef of(Rule rule, String fingerprint) {
        var identity = rule.identity();
        return new RuleRef(
                identity.id(),
                identity.code(),
                rule.title(),
                rule.level(),
                identity.version(),
                rule.attack(),
                fingerprint);
    }
}
