package io.hsmwatch.ingest;

import java.time.Instant;
import java.util.Locale;

/**
 * An HSM that is expected to speak and to be backed up.
 *
 * @param hsm resource id, lower-case
 * @param since from when on
 */
public record Watch(String hsm, Instant since) {

    private static final String FORMAT = "watch/1";

    public Watch {
        if (hsm.isBlank()) {
            throw new IllegalArgumentException("a watch names its HSM");
        }
        hsm = hsm.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong with the record
     */
    public static Watch parse(Bytes bytes) {
        var record = OwnRecord.parse(bytes, FORMAT);
        return new Watch(record.required("hsm"), record.requiredTime("since"));
    }

    public Bytes encode() {
        return OwnRecord.format(FORMAT).with("hsm", hsm).with("since", since).encode();
    }
}
