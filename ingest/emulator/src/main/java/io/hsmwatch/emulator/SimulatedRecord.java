package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.Optional;

/**
 * One raw record as Azure would have put it on an event hub.
 *
 * @param time when it happened, as the record itself says
 * @param arrival when it reaches the hub: minutes later, sometimes hours
 * @param hub {@link #AUDIT} or {@link #ACTIVITY}
 * @param hsm the upper-case resource id of the HSM, or of the other Azure resource that the record is about
 * @param incident label of the planted incident that the record belongs to; empty for an ordinary record
 */
public record SimulatedRecord(
        Instant time, Instant arrival, String hub, String hsm, Body body, Optional<String> incident) {

    /** The hub of resource logs: AuditEvent records, those of other resource types, and some metrics. */
    public static final String AUDIT = "audit";

    /** The hub of the Azure Activity Log. */
    public static final String ACTIVITY = "activity";
}
