package io.hsmwatch.ingest;

/** What became of an operation. Computed from the HTTP status first: resultType says Success on refused calls. */
public enum AuditOutcome {
    /** Done. */
    SUCCESS("Success"),
    /** Taken on (202, or Accept in the Activity Log); whether it finished is told elsewhere, if at all. */
    ACCEPTED("Accepted"),
    /** Refused for lack of rights (403). */
    DENIED("Denied"),
    /** Went wrong for any other reason (4xx, 5xx). */
    FAILED("Failed"),
    /** 401 without an identity: the challenge every Azure SDK provokes before its real call. */
    UNAUTHENTICATED("Unauthenticated"),
    /** Not told, as in the start record of an Activity Log pair. */
    UNKNOWN("Unknown");

    private final String label;

    AuditOutcome(String label) {
        this.label = label;
    }

    /** As rules write it. */
    public String label() {
        return label;
    }
}
