package io.hsmwatch.ingest.normalise;

import io.hsmwatch.ingest.Bytes;

/** A record in the one spelling that all its deliveries share. */
public final class CanonicalForm {

    private CanonicalForm() {}

    public static Bytes of(Bytes json) {
        return json;
    }
}
