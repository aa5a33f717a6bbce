package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;

/** Leaves the parser of conditions at the first mistake: behind it, nothing can be told for certain. */
final class MalformedCondition extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient Place place;
    private final String detail;

    MalformedCondition(ProblemCode code, Place place, String detail) {
        super(detail);
        this.code = code;
        this.place = place;
        this.detail = detail;
    }

    ProblemCode code() {
        return code;
    }

    Place place() {
        return place;
    }

    String detail() {
        return detail;
    }
}
