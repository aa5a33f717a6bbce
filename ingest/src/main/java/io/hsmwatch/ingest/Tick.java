package io.hsmwatch.ingest;

import java.time.Instant;

/** How far time has come: written into the log, so that a replay sees the same clock. */
public record Tick(Instant time) {

    private static final String FORMAT = "tick/1";

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong with the record
     */
    public static Tick parse(Bytes bytes) {
        return new Tick(OwnRecord.parse(bytes, FORMAT).requiredTime("time"));
    }

    public Bytes encode() {
        return OwnRecord.format(FORMAT).with("time", time).encode();
    }
}
