package io.hsmwatch.analytics.detect;

import io.hsmwatch.analytics.alert.Alert.Subject;
import io.hsmwatch.analytics.alert.Alert.Text;
import io.hsmwatch.analytics.alert.AlertId;
import io.hsmwatch.analytics.alert.RuleRef;
import io.hsmwatch.ingest.AuditField;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleSet;
import io.hsmwatch.rules.Value;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an occurrence against every rule. Alerts of one rule about the same actor and target within one day (UTC) of
 * event time are one alert that counts; a rule marked {@code each} never shares an alert between two occurrences.
 */
public final class Detector {

    private static final List<String> GROUP = List.of("hsm.resource_id", "user.id", "hsm.target");

    private final RuleSet rules;
    private final IdentityHashMap<Rule, RuleRef> references = new IdentityHashMap<>();
    private final Map<String, Field> fields;

    public Detector(RuleSet rules) {
        this.rules = rules;
        rules.rules().forEach(rule -> references.put(rule, RuleRef.of(rule, rules.fingerprint())));
        this.fields = rules.fields().stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }

    /** What the rules find in an occurrence; usually nothing. */
    public List<Finding> detect(Occurrence occurrence) {
        var findings = new ArrayList<Finding>(0);
        rules.match(occurrence, rule -> findings.add(finding(rule, occurrence)));
        return findings;
    }

    private Finding finding(Rule rule, Occurrence occurrence) {
        RuleRef reference = reference(rule);
        Function<String, Value> values = name -> value(name, occurrence);
        var apart = new ArrayList<String>();
        apart.add(
                rule.alerting().each()
                        ? occurrence.id()
                        : occurrence.time().truncatedTo(ChronoUnit.DAYS).toString());
        List<String> groupBy =
                rule.alerting().groupBy().isEmpty() ? GROUP : rule.alerting().groupBy();
        groupBy.forEach(name -> apart.add(ValueText.of(values.apply(name))));
        return new Finding(
                AlertId.of(reference, apart),
                occurrence.id(),
                occurrence.time(),
                reference,
                subject(occurrence),
                text(rule, values),
                occurrence.evidence());
    }

    /** The rule as alerts name it. */
    public RuleRef reference(Rule rule) {
        return Optional.ofNullable(references.get(rule))
                .orElseThrow(() -> new IllegalArgumentException("not a rule of this set: " + rule.title()));
    }

    private static Subject subject(Occurrence occurrence) {
        return new Subject(
                occurrence.hsm(),
                actor(occurrence),
                text(occurrence, AuditField.USER_NAME),
                text(occurrence, AuditField.SOURCE_IP),
                text(occurrence, AuditField.TARGET));
    }

    private static @Nullable String actor(Occurrence occurrence) {
        String id = text(occurrence, AuditField.USER_ID);
        String name = id == null ? text(occurrence, AuditField.USER_NAME) : id;
        return name == null ? text(occurrence, AuditField.CALLER_APP_ID) : name;
    }

    private static @Nullable String text(Occurrence occurrence, AuditField field) {
        String text = ValueText.of(occurrence.value(field));
        return text.isEmpty() ? null : text;
    }

    private static Text text(Rule rule, Function<String, Value> values) {
        return new Text(
                rule.text().summary().render(name -> ValueText.shortened(values.apply(name))),
                rule.text().remediation());
    }

    private Value value(String name, Occurrence occurrence) {
        Field field = fields.get(name);
        if (field != null) {
            return occurrence.value(field);
        }
        return AuditField.named(name).map(occurrence::value).orElse(Value.ABSENT);
    }
}
