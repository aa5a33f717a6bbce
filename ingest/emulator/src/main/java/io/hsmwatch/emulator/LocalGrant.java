package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A local role granted: the audit record tells the scope and the assignment, only an inventory tells the rest. */
record LocalGrant(Hsm hsm, String scope, UUID assignment, LocalRole role, UUID principal, String principalType) {

    HsmCall call(Instant time, Caller granter, Dice dice) {
        var path = LocalRole.assignment(scope, assignment);
        return new HsmCall(time, hsm, granter, "RoleAssignmentCreate", path, 201, dice.next());
    }

    Grant observed(Instant at) {
        return new Grant(
                hsm.resourceId().toLowerCase(Locale.ROOT),
                assignment.toString(),
                principal.toString(),
                principalType,
                role.definitionId(),
                scope,
                at);
    }
}
