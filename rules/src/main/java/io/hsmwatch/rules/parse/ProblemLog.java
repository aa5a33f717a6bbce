package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.Problem;
import io.hsmwatch.rules.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one file, so that all of it is said at once. */
public final class ProblemLog {
    private static final int LONGEST_DETAIL = 120;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public ProblemLog(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(ProblemCode code, Place place, Object... details) {
        addWithHint(code, place, code.hint(), details);
    }

    /** Adds a problem about which more is known than its code says. */
    public void addWithHint(ProblemCode code, Place place, String hint, Object... details) {
        Object[] shown = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            shown[i] = shortened(String.valueOf(details[i]));
        }
        problems.add(
                new Problem(code, file, place.line(), place.column(), String.format(code.template(), shown), hint));
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    }

    /** How many problems so far are errors: a rule is good when it has added none. */
    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** Everything so far, in the order of the file. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
