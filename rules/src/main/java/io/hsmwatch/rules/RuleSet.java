package io.hsmwatch.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiled rules that are asked together. Immutable: a change of rules is another set. */
public final class RuleSet {
    private final List<Rule> rules;
    private final List<Field> fields;
    private final Map<String, Field> fieldsByName;
    private final boolean needsScalars;
    private final String fingerprint;
    private final RuleIndex index;

    private RuleSet(List<Rule> rules, List<Field> fields, boolean needsScalars, String fingerprint) {
        this.rules = List.copyOf(rules);
        this.fields = List.copyOf(fields);
        this.fieldsByName = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        this.needsScalars = needsScalars;
        this.fingerprint = fingerprint;
        this.index = RuleIndex.of(this.rules);
    }

    /**
     * A set of these rules.
     *
     * @param fields those that the rules were compiled with, each at its slot
     */
    public static RuleSet of(List<Rule> rules, List<Field> fields, boolean needsScalars, String fingerprint) {
        return new RuleSet(rules, fields, needsScalars, fingerprint);
    }

    /** The rules, in the order of their files. */
    public List<Rule> rules() {
        return rules;
    }

    /** Every field that a rule names, also in its summary and its grouping; each stands at its slot. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of this name, when some rule names it. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fieldsByName.get(name));
    }

    /** Whether some rule looks for keywords, so that {@link EventView#scalars()} is asked. */
    public boolean needsScalars() {
        return needsScalars;
    }

    /** SHA-256, in hex, of the files that the rules came from, whatever their order. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Names every rule that the event matches, in the order of {@link #rules()}. */
    public void match(EventView event, Consumer<Rule> matches) {
        for (Rule rule : index.candidates(event)) {
            if (rule.matches(event)) {
                matches.accept(rule);
            }
        }
    }
}
