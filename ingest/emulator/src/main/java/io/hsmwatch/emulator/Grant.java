package io.hsmwatch.emulator;

import java.time.Instant;

/**
 * What an inventory of local role assignments knows of one grant, and its audit record does not tell.
 *
 * @param hsm lower-case resource id
 * @param principalType {@code User}, {@code Group} or {@code ServicePrincipal}
 * @param roleDefinitionId as the API of the HSM answers it: a path that ends in the role's GUID
 * @param scope {@code /}, {@code /keys} or {@code /keys/name}
 * @param observedAt when the inventory saw it: some minutes after the grant
 */
public record Grant(
        String hsm,
        String assignmentId,
        String principalId,
        String principalType,
        String roleDefinitionId,
        String scope,
        Instant observedAt) {}
