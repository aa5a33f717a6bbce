package io.hsmwatch.ingest.kafka;

/** What the topics must be able to hold. */
public final class AuditTopicLimits {

    /** Bytes: a rejected line of a file may be larger than any record that is accepted, and is kept all the same. */
    public static final int LARGEST_RECORD = 20 * 1024 * 1024;

    private AuditTopicLimits() {}
}
