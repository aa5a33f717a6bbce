package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.parse.ConditionSyntax.SelectionRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the names that conditions use against the selections that are there. */
final class NameCheck {
    private NameCheck() {}

    /** Looks for names without a selection and, when every condition could be read, for selections without a use. */
    static void check(DetectionSyntax detection, @Nullable AbsenceSyntax absence, boolean complete, ProblemLog log) {
        List<SelectionRef> references = new ArrayList<>();
        detection.conditions().forEach(condition -> condition.references().forEach(references::add));
        if (absence != null) {
            absence.expectation().references().forEach(references::add);
        }
        references.forEach(reference -> mustMeanSomething(reference, detection, log));
        for (DetectionSyntax.Named selection : detection.selections()) {
            if (complete && references.stream().noneMatch(reference -> reference.means(selection.name()))) {
                log.add(ProblemCode.UNUSED_SELECTION, selection.place(), selection.name());
            }
        }
    }

    private static void mustMeanSomething(SelectionRef reference, DetectionSyntax detection, ProblemLog log) {
        if (detection.names().stream().noneMatch(reference::means)) {
            String written = written(reference);
            String hint = NearestName.hint(written, detection.names(), ProblemCode.UNKNOWN_SELECTION.hint());
            log.addWithHint(ProblemCode.UNKNOWN_SELECTION, reference.place(), hint, written);
        }
    }

    private static String written(SelectionRef reference) {
        if (reference instanceof ConditionSyntax.Selection selection) {
            return selection.name();
        }
        return reference instanceof ConditionSyntax.OfPattern pattern ? pattern.pattern() : "them";
    }
}
