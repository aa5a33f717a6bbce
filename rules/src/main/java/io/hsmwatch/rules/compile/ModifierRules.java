package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.Modifier.Kind;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import io.hsmwatch.rules.parse.SelectionSyntax.ModifierSyntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which modifiers may stand beside which, and in which order: what makes no sense is refused, not guessed. */
final class ModifierRules {
    /** Kinds that decide alone how a value is compared, and what may stand beside them. */
    private static final Map<Kind, Set<Kind>> COMPANIONS = Map.of(
            Kind.EXISTENCE, EnumSet.noneOf(Kind.class),
            Kind.REGEX, EnumSet.of(Kind.REGEX_FLAG, Kind.LINK, Kind.NEGATION, Kind.EXPANSION),
            Kind.NETWORK, EnumSet.of(Kind.LINK, Kind.NEGATION, Kind.EXPANSION),
            Kind.COMPARISON, EnumSet.of(Kind.TIME, Kind.LINK),
            Kind.TIME, EnumSet.of(Kind.COMPARISON, Kind.LINK, Kind.NEGATION),
            Kind.REFERENCE, EnumSet.of(Kind.POSITION, Kind.CASE, Kind.LINK, Kind.NEGATION));

    /** What each kind must stand behind, where both are present. */
    private static final Map<Kind, Set<Kind>> AFTER = Map.of(
            Kind.BYTES, EnumSet.of(Kind.DASHES, Kind.EXPANSION),
            Kind.ENCODING, EnumSet.of(Kind.DASHES, Kind.EXPANSION, Kind.BYTES),
            Kind.POSITION, EnumSet.of(Kind.BYTES, Kind.ENCODING),
            Kind.COMPARISON, EnumSet.of(Kind.TIME),
            Kind.REGEX_FLAG, EnumSet.of(Kind.REGEX));

    private static final Set<Kind> NEED_A_FIELD =
            EnumSet.of(Kind.EXISTENCE, Kind.COMPARISON, Kind.TIME, Kind.REFERENCE, Kind.NEGATION);

    private ModifierRules() {}

    static void check(Item item, ProblemLog log) {
        List<ModifierSyntax> all = item.modifiers();
        for (int i = 0; i < all.size(); i++) {
            ModifierSyntax later = all.get(i);
            for (ModifierSyntax earlier : all.subList(0, i)) {
                checkPair(earlier, later, log);
            }
            checkAlone(later, item, log);
        }
    }

    private static void checkAlone(ModifierSyntax modifier, Item item, ProblemLog log) {
        Kind kind = modifier.modifier().kind();
        if (item.isKeyword() && NEED_A_FIELD.contains(kind)) {
            log.add(
                    ProblemCode.MODIFIER_NEEDS_FIELD,
                    modifier.place(),
                    modifier.modifier().word());
        }
        if (kind == Kind.REGEX_FLAG && !item.has(Modifier.RE)) {
            log.add(
                    ProblemCode.MODIFIER_ORDER,
                    modifier.place(),
                    modifier.modifier().word(),
                    "re");
        }
        if (kind == Kind.LINK && item.values().size() == 1) {
            log.add(ProblemCode.ALL_OF_ONE, modifier.place());
        }
    }

    private static void checkPair(ModifierSyntax earlier, ModifierSyntax later, ProblemLog log) {
        Kind first = earlier.modifier().kind();
        Kind second = later.modifier().kind();
        String firstWord = earlier.modifier().word();
        String secondWord = later.modifier().word();
        if (earlier.modifier() == later.modifier()) {
            log.add(ProblemCode.MODIFIER_TWICE, later.place(), secondWord);
        } else if (!mayStandTogether(first, second)) {
            log.add(ProblemCode.MODIFIER_CONFLICT, later.place(), secondWord, firstWord);
        } else if (AFTER.getOrDefault(first, Set.of()).contains(second)) {
            log.add(ProblemCode.MODIFIER_ORDER, earlier.place(), firstWord, secondWord);
        }
    }

    private static boolean mayStandTogether(Kind one, Kind other) {
        if (one == other) {
            return one == Kind.REGEX_FLAG;
        }
        return allows(one, other) && allows(other, one);
    }

    private static boolean allows(Kind kind, Kind companion) {
        return !COMPANIONS.containsKey(kind)
                || companion == Kind.REGEX_FLAG
                || COMPANIONS.get(kind).contains(companion);
    }
}
