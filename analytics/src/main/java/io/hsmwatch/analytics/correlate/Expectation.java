package io.hsmwatch.analytics.correlate;

import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.Alert.Span;
import io.hsmwatch.analytics.alert.Alert.State;
import io.hsmwatch.analytics.alert.Alert.Subject;
import io.hsmwatch.analytics.alert.Alert.Text;
import io.hsmwatch.analytics.alert.AlertId;
import io.hsmwatch.analytics.alert.Evidence;
import io.hsmwatch.analytics.alert.RuleRef;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule about something that must happen again and again, and how often it must for each HSM. */
record Expectation(Rule rule, RuleRef reference, Function<String, Duration> within) {

    Duration within(String hsm) {
        return within.apply(hsm);
    }

    /** The alert that it did not happen between {@code anchor} and its deadline. */
    Alert missed(String hsm, Instant anchor, @Nullable Evidence proof) {
        Duration allowed = within(hsm);
        Instant deadline = anchor.plus(allowed);
        String name = hsm.substring(hsm.lastIndexOf('/') + 1);
        Map<String, String> fields = Map.of(
                "hsm.resource_id", hsm,
                "hsm.name", name,
                "absence.since", anchor.toString(),
                "absence.deadline", deadline.toString(),
                "absence.within", allowed.toString());
        Function<String, Value> values =
                field -> fields.containsKey(field) ? new Value.Text(String.valueOf(fields.get(field))) : Value.ABSENT;
        return new Alert(
                AlertId.of(reference, List.of(hsm, anchor.toString())),
                reference,
                State.OPENED,
                Span.at(deadline),
                new Subject(hsm, null, null, null, name),
                new Text(rule.text().summary().render(values), rule.text().remediation()),
                proof == null ? List.of() : List.of(proof));
    }
}
