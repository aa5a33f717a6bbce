package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.SelectionSyntax.AllOf;
import io.hsmwatch.rules.parse.SelectionSyntax.AnyOf;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import java.util.ArrayList;
import java.util.List;

/** Reads one selection: a map of fields, a list of maps, or keywords. */
final class SelectionParser {
    private final String name;
    private final ProblemLog log;

    private SelectionParser(String name, ProblemLog log) {
        this.name = name;
        this.log = log;
    }

    /** The selection; what is wrong with it is left out of it. */
    static SelectionSyntax parse(Yaml.Entry entry, ProblemLog log) {
        return new SelectionParser(entry.key(), log).selection(entry.value(), entry.place());
    }

    private SelectionSyntax selection(Yaml value, Place place) {
        if (value instanceof Yaml.Mapping mapping) {
            return map(mapping, place);
        }
        if (value instanceof Yaml.Sequence sequence) {
            return list(sequence, place);
        }
        return keywords(List.of((Scalar) value), place);
    }

    private SelectionSyntax map(Yaml.Mapping mapping, Place place) {
        if (mapping.entries().isEmpty()) {
            log.add(ProblemCode.EMPTY, place, name);
        }
        return new AllOf(mapping.entries().stream().map(this::item).toList());
    }

    /** Maps and keywords may stand in one list; whatever stands there, any of it is enough. */
    private SelectionSyntax list(Yaml.Sequence sequence, Place place) {
        if (sequence.members().isEmpty()) {
            log.add(ProblemCode.EMPTY, place, name);
        }
        List<SelectionSyntax> parts = new ArrayList<>();
        List<Scalar> keywords = new ArrayList<>();
        for (Yaml member : sequence.members()) {
            if (member instanceof Yaml.Mapping mapping) {
                parts.add(map(mapping, mapping.place()));
            } else if (member instanceof Scalar scalar) {
                keywords.add(scalar);
            } else {
                log.add(ProblemCode.NESTED_VALUE, member.place(), name);
            }
        }
        if (!keywords.isEmpty()) {
            parts.add(keywords(keywords, place));
        }
        return new AnyOf(parts);
    }

    private SelectionSyntax keywords(List<Scalar> values, Place place) {
        for (Scalar value : values) {
            if (value.kind() == Scalar.Kind.NULL || value.text().isEmpty()) {
                log.add(ProblemCode.EMPTY, value.place(), name);
            }
        }
        return new Item("", List.of(), values, place);
    }

    private SelectionSyntax item(Yaml.Entry entry) {
        String[] words = entry.key().split("\\|", -1);
        return new Item(words[0], modifiers(words, entry.place()), values(entry), entry.place());
    }

    private List<SelectionSyntax.ModifierSyntax> modifiers(String[] words, Place place) {
        List<SelectionSyntax.ModifierSyntax> modifiers = new ArrayList<>();
        int column = words[0].length() + 1;
        for (int i = 1; i < words.length; i++) {
            Place at = place.right(column);
            String word = words[i];
            Modifier.of(word)
                    .ifPresentOrElse(
                            modifier -> modifiers.add(new SelectionSyntax.ModifierSyntax(modifier, at)),
                            () -> log.addWithHint(
                                    ProblemCode.UNKNOWN_MODIFIER,
                                    at,
                                    NearestName.hint(word, Modifier.words(), ProblemCode.UNKNOWN_MODIFIER.hint()),
                                    word));
            column += word.length() + 1;
        }
        return modifiers;
    }

    private List<Scalar> values(Yaml.Entry entry) {
        if (entry.value() instanceof Scalar scalar) {
            return List.of(scalar);
        }
        if (!(entry.value() instanceof Yaml.Sequence sequence)) {
            log.add(ProblemCode.NESTED_VALUE, entry.value().place(), entry.key());
            return List.of();
        }
        if (sequence.members().isEmpty()) {
            log.add(ProblemCode.EMPTY, entry.place(), entry.key());
        }
        List<Scalar> values = new ArrayList<>();
        for (Yaml member : sequence.members()) {
            if (member instanceof Scalar scalar) {
                values.add(scalar);
            } else {
                log.add(ProblemCode.NESTED_VALUE, member.place(), entry.key());
            }
        }
        return values;
    }
}
