package io.hsmwatch.rules.compile;

import com.google.re2j.Pattern;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.Modifier.Kind;
import io.hsmwatch.rules.parse.Numbers;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.Scalar;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import io.hsmwatch.rules.parse.SelectionSyntax.ModifierSyntax;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes matchers of the values of one item. */
final class ValueCompiler {
    /** Modifiers beside which a value keeps its type. */
    private static final Set<Kind> TYPE_KEEPING = EnumSet.of(Kind.LINK, Kind.NEGATION, Kind.CASE);

    private final Item item;
    private final Expansion expansion;
    private final ProblemLog log;

    ValueCompiler(Item item, Expansion expansion, ProblemLog log) {
        this.item = item;
        this.expansion = expansion;
        this.log = log;
    }

    /** The matchers of one value, any of which is enough; none when there was a problem. */
    List<Matcher> matchers(Scalar value) {
        if (value.kind() == Scalar.Kind.NULL) {
            return nullMatcher(value);
        }
        if (item.has(Modifier.RE)) {
            return texts(value, Pattern::quote)
                    .flatMap(regex -> RegexCompiler.compile(regex, item, value, log).stream())
                    .toList();
        }
        if (item.has(Modifier.CIDR)) {
            return texts(value, text -> text)
                    .flatMap(network -> network(network, value).stream())
                    .toList();
        }
        Optional<ModifierSyntax> time = first(Kind.TIME);
        if (time.isPresent()) {
            return timeMatcher(value, time.get().modifier());
        }
        Optional<ModifierSyntax> comparison = first(Kind.COMPARISON);
        if (comparison.isPresent()) {
            return number(value, comparison.get().modifier())
                    .<Matcher>map(bound -> new Matcher.Compares(comparison(), bound))
                    .stream()
                    .toList();
        }
        if (value.kind() == Scalar.Kind.NUMBER && !item.isKeyword() && keepsType()) {
            return List.of(numberMatcher(value));
        }
        return new TextCompiler(item, expansion, log).matchers(value);
    }

    private List<Matcher> nullMatcher(Scalar value) {
        Optional<ModifierSyntax> changing = item.modifiers().stream()
                .filter(modifier -> !TYPE_KEEPING.contains(modifier.modifier().kind()))
                .findFirst();
        if (item.isKeyword() || changing.isPresent()) {
            refuse(
                    value,
                    changing.map(modifier -> modifier.modifier().word()).orElse("all"),
                    "null means nothing here");
            return List.of();
        }
        return List.of(new Matcher.Null());
    }

    private Matcher numberMatcher(Scalar value) {
        BigDecimal number = Numbers.parse(value.text()).orElseThrow();
        boolean cased = item.has(Modifier.CASED);
        return new Matcher.NumberEquals(
                number,
                TextPattern.literal(value.text(), TextPosition.WHOLE, cased),
                TextPattern.literal(Numbers.text(number), TextPosition.WHOLE, cased));
    }

    private List<Matcher> timeMatcher(Scalar value, Modifier modifier) {
        TimePart part = TimePart.of(modifier);
        Optional<BigDecimal> bound = number(value, modifier);
        if (bound.isEmpty()) {
            return List.of();
        }
        boolean within = bound.get().stripTrailingZeros().scale() <= 0
                && bound.get().compareTo(BigDecimal.valueOf(part.least())) >= 0
                && bound.get().compareTo(BigDecimal.valueOf(part.greatest())) <= 0;
        if (!within) {
            String hint = "it is from " + part.least() + " to " + part.greatest();
            log.addWithHint(ProblemCode.OUT_OF_RANGE, value.place(), hint, value.text(), modifier.word());
            return List.of();
        }
        return List.of(new Matcher.TimeCompares(part, comparison(), bound.get().intValue()));
    }

    private Optional<Matcher> network(String text, Scalar value) {
        Optional<Network> network = Network.parse(text);
        if (network.isEmpty()) {
            log.add(ProblemCode.BAD_NETWORK, value.place(), text);
        } else if (!network.get().isExact()) {
            log.addWithHint(
                    ProblemCode.BAD_NETWORK,
                    value.place(),
                    "it has bits behind its prefix; write the first address",
                    text);
            return Optional.empty();
        }
        return network.map(Matcher.InNetwork::new);
    }

    private Optional<BigDecimal> number(Scalar value, Modifier modifier) {
        if (value.kind() != Scalar.Kind.NUMBER) {
            refuse(value, modifier.word(), "write a number, without quotation marks");
            return Optional.empty();
        }
        return Numbers.parse(value.text());
    }

    private Stream<String> texts(Scalar value, java.util.function.UnaryOperator<String> quoting) {
        return item.has(Modifier.EXPAND) ? expansion.of(value, quoting).stream() : Stream.of(value.text());
    }

    private boolean keepsType() {
        return item.modifiers().stream()
                .allMatch(modifier -> TYPE_KEEPING.contains(modifier.modifier().kind()));
    }

    private Comparison comparison() {
        return first(Kind.COMPARISON)
                .map(modifier -> Comparison.of(modifier.modifier()))
                .orElse(Comparison.EQUAL);
    }

    private Optional<ModifierSyntax> first(Kind kind) {
        return item.modifiers().stream()
                .filter(modifier -> modifier.modifier().kind() == kind)
                .findFirst();
    }

    private void refuse(Scalar value, String word, String hint) {
        log.addWithHint(ProblemCode.MODIFIER_VALUE, value.place(), hint, word, value.text());
    }
}
