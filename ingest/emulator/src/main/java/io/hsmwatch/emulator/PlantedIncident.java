package io.hsmwatch.emulator;

import java.time.Instant;

/**
 * An incident that a scenario holds, for whoever wants to check that it was noticed.
 *
 * @param hsm lower-case resource id of the HSM, or of the other resource that was acted on (a resource group, an event
 *     hub, a deleted HSM of a region)
 * @param time when the decisive operation happened; of a missed backup, when the first missed one was due
 */
public record PlantedIncident(Incident incident, String hsm, Instant time) {}
