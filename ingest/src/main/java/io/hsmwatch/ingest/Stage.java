package io.hsmwatch.ingest;

/** Which of the records of one control-plane operation this is: the Activity Log writes two or three of them. */
public enum Stage {
    /** A data-plane record: one call, one record. */
    NONE(""),
    /** Asked for: the only record with the request body, and without an outcome. */
    START("Start"),
    /** Taken on, still running. */
    ACCEPT("Accept"),
    /** Finished: the outcome, without the request body. */
    END("End");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** As rules write it; empty for {@link #NONE}. */
    public String label() {
        return label;
    }
}
