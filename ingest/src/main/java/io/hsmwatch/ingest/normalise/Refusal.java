package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.RejectReason;

/** Why a record is refused, on its way from where it was noticed to where the verdict is written. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    /**
     * A refusal.
     *
     * @param detail for people, one line
     */
    public Refusal(RejectReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public RejectReason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
