package io.hsmwatch.ingest;

import java.util.Locale;

/** Why a record could not be judged. A closed set: the label is also a metric label. */
public enum RejectReason {
    NOT_JSON,
    NOT_AN_OBJECT,
    TOO_DEEP,
    STRING_TOO_LONG,
    NAME_TOO_LONG,
    NUMBER_TOO_LONG,
    TOO_LARGE,
    TOO_MANY_TOKENS,
    TOO_MANY_RECORDS,
    DUPLICATE_KEY,
    INVALID_UTF8,
    NO_TIME,
    NO_OPERATION,
    NO_RESOURCE,
    /** One of our own records (inventory, tick, watch) that does not follow its format. */
    BAD_OWN_RECORD,
    /** A fault of the normaliser itself; the stream goes on. */
    INTERNAL;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Kebab-case, as metrics and the quarantine write it. */
    public String label() {
        return label;
    }
}
