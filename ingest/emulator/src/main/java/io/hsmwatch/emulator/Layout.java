package io.hsmwatch.emulator;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** The forms in which one and the same call to an HSM may be written. */
enum Layout {
    /** As documented: flat, identity as JSON text with split claim names, three fraction digits, tidy URI. */
    FLAT,
    /** Flat, identity as JSON text with short claim names, seven fraction digits, URI with port, slashes and query. */
    FLAT_WITH_PORT,
    /** As Key Vault writes: details under {@code properties}, identity an object, duration as text. */
    VAULT_LIKE;

    private static final int TICK_NANOS = 100;
    private static final Layout[] ALL = values();

    /** The instant as far as this layout writes its fraction: three digits or seven. */
    Instant cut(Instant instant) {
        return this == FLAT
                ? instant.truncatedTo(ChronoUnit.MILLIS)
                : instant.minusNanos(instant.get(ChronoField.NANO_OF_SECOND) % TICK_NANOS);
    }

    /** Neighbouring indexes write differently. */
    static Layout of(int index) {
        return ALL[index % ALL.length];
    }
}
