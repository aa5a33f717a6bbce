package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rule files into syntax: the first of three stages. */
public final class RuleParser {
    private RuleParser() {}

    /** The well-formed rules of a file; everything else becomes problems. */
    public static List<RuleSyntax> parse(String text, ProblemLog log) {
        long before = log.errors();
        List<Yaml> documents = YamlReader.read(text, log);
        if (documents.isEmpty() && log.errors() == before) {
            log.add(ProblemCode.NO_RULE, Place.START);
        }
        return documents.stream()
                .flatMap(document -> rule(document, log).stream())
                .toList();
    }

    private static Optional<RuleSyntax> rule(Yaml document, ProblemLog log) {
        if (!(document instanceof Yaml.Mapping mapping)) {
            log.add(ProblemCode.NOT_A_MAP, document.place());
            return Optional.empty();
        }
        for (String unsupported : List.of("correlation", "filter", "action")) {
            if (mapping.get(unsupported).isPresent()) {
                log.add(ProblemCode.UNSUPPORTED_DOCUMENT, mapping.place(), unsupported);
                return Optional.empty();
            }
        }
        return rule(mapping, log);
    }

    private static Optional<RuleSyntax> rule(Yaml.Mapping mapping, ProblemLog log) {
        long before = log.errors();
        var keys = new KeyReader(mapping, log);
        MetadataSyntax metadata = MetadataParser.parse(keys, log);
        CustomSyntax custom = CustomParser.parse(keys, log);
        long beforeDetection = log.errors();
        Optional<Yaml.Mapping> absenceKeys = keys.mapping("absence");
        @Nullable AbsenceSyntax absence =
                absenceKeys.flatMap(found -> AbsenceParser.parse(found, log)).orElse(null);
        keys.required("detection");
        Optional<DetectionSyntax> detection =
                keys.mapping("detection").map(found -> DetectionParser.parse(found, absenceKeys.isEmpty(), log));
        boolean complete = log.errors() == beforeDetection;
        detection.ifPresent(found -> NameCheck.check(found, absence, complete, log));
        return detection
                .filter(found -> log.errors() == before)
                .map(found -> new RuleSyntax(mapping.place(), metadata, custom, found, absence));
    }
}
