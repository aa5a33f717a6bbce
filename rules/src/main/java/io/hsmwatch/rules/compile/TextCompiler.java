package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.Modifier;
import io.hsmwatch.rules.parse.Modifier.Kind;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.Scalar;
import io.hsmwatch.rules.parse.SelectionSyntax.Item;
import io.hsmwatch.rules.parse.SelectionSyntax.ModifierSyntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes patterns of values that are compared as text: encodes, opens the ends, folds. */
final class TextCompiler {
    /** Five dashes in a value that is encoded afterwards; more is a slip. */
    private static final int MOST_FORMS = 5 * 5 * 5 * 5 * 5;

    private final Item item;
    private final Expansion expansion;
    private final ProblemLog log;

    TextCompiler(Item item, Expansion expansion, ProblemLog log) {
        this.item = item;
        this.expansion = expansion;
        this.log = log;
    }

    /** One matcher for each form of the value. */
    List<Matcher> matchers(Scalar value) {
        return forms(value).stream()
                .<Matcher>map(form -> new Matcher.Text(TextPattern.of(form, position(item), item.has(Modifier.CASED))))
                .toList();
    }

    /** Where the modifiers of an item put its values. */
    static TextPosition position(Item item) {
        if (item.has(Modifier.STARTSWITH)) {
            return TextPosition.START;
        }
        if (item.has(Modifier.ENDSWITH)) {
            return TextPosition.END;
        }
        // What is known of Base64 at an unknown offset can only stand inside.
        boolean inside = item.isKeyword() || item.has(Modifier.CONTAINS) || item.has(Modifier.BASE64OFFSET);
        return inside ? TextPosition.ANYWHERE : TextPosition.WHOLE;
    }

    private List<Glyphs> forms(Scalar value) {
        List<String> texts = item.has(Modifier.EXPAND)
                ? expansion.of(value, supplied -> supplied)
                : List.of(value.kind() == Scalar.Kind.BOOL ? Folding.fold(value.text()) : value.text());
        return texts.stream()
                .flatMap(text -> encoded(Glyphs.parse(text), value))
                .toList();
    }

    private Stream<Glyphs> encoded(Glyphs plain, Scalar value) {
        Glyphs glyphs = item.has(Modifier.WINDASH) ? plain.withAnyDash() : plain;
        Optional<Modifier> bytes = modifier(Kind.BYTES);
        Optional<Modifier> encoding = modifier(Kind.ENCODING);
        if (bytes.isEmpty() && encoding.isEmpty()) {
            return Stream.of(glyphs);
        }
        if (glyphs.hasWildcards()) {
            log.add(ProblemCode.WILDCARD_ENCODED, value.place(), value.text());
            return Stream.of();
        }
        List<String> texts = glyphs.texts(MOST_FORMS);
        if (texts.isEmpty()) {
            log.add(ProblemCode.TOO_MANY_FORMS, value.place(), value.text(), MOST_FORMS);
        }
        return texts.stream()
                .map(text -> bytes.map(utf16 -> Encodings.utf16(utf16, text))
                        .orElseGet(() -> text.getBytes(StandardCharsets.UTF_8)))
                .flatMap(raw ->
                        encoding.map(base64 -> base64(base64, raw)).orElseGet(() -> Stream.of(Encodings.asText(raw))))
                .map(Glyphs::literal);
    }

    private static Stream<String> base64(Modifier modifier, byte[] raw) {
        return modifier == Modifier.BASE64 ? Stream.of(Encodings.base64(raw)) : Encodings.base64Offsets(raw).stream();
    }

    private Optional<Modifier> modifier(Kind kind) {
        return item.modifiers().stream()
                .map(ModifierSyntax::modifier)
                .filter(modifier -> modifier.kind() == kind)
                .findFirst();
    }
}
