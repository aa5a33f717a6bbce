package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Reads selections and conditions. */
final class DetectionParser {
    private DetectionParser() {}

    static DetectionSyntax parse(Yaml.Mapping detection, boolean needsCondition, ProblemLog log) {
        List<DetectionSyntax.Named> selections = new ArrayList<>();
        for (Yaml.Entry entry : detection.entries()) {
            if (!entry.key().equals("condition") && !entry.key().equals("timeframe")) {
                selections.add(
                        new DetectionSyntax.Named(entry.key(), entry.place(), SelectionParser.parse(entry, log)));
            }
        }
        return new DetectionSyntax(selections, conditions(detection, needsCondition, log));
    }

    private static List<ConditionSyntax> conditions(Yaml.Mapping detection, boolean needed, ProblemLog log) {
        var keys = new KeyReader(detection, log);
        List<Yaml> texts = new ArrayList<>();
        (needed ? keys.required("condition") : keys.value("condition")).ifPresent(value -> {
            if (value instanceof Yaml.Sequence sequence) {
                texts.addAll(sequence.members());
            } else {
                texts.add(value);
            }
            if (texts.isEmpty()) {
                log.add(ProblemCode.EMPTY, value.place(), "condition");
            }
        });
        List<ConditionSyntax> conditions = new ArrayList<>();
        for (Yaml text : texts) {
            if (text instanceof Scalar scalar) {
                ConditionParser.parse(scalar, log).ifPresent(conditions::add);
            } else {
                log.add(ProblemCode.WRONG_TYPE, text.place(), "condition", "text, or a list of texts");
            }
        }
        return conditions;
    }
}
