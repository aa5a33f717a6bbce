package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people, pipelines and the monitor do to keys, roles and settings on an ordinary day. */
final class Administration {

    private static final Duration MONITORING = Duration.ofMinutes(20);
    private static final List<LocalRole> ROLES_FOR_ONE_KEY =
            List.of(LocalRole.CRYPTO_USER, LocalRole.CRYPTO_AUDITOR, LocalRole.CRYPTO_SERVICE_ENCRYPTION_USER);

    private final Plan.Draft draft;
    private final Organisation organisation;
    private final Dice dice;
    private final Times times;

    Administration(Plan.Draft draft) {
        this.draft = draft;
        this.organisation = draft.organisation();
        this.dice = draft.dice("administration");
        this.times = new Times(draft.scenario(), dice);
    }

    void plan() {
        for (var hsm : organisation.hsms()) {
            keys(hsm);
            roles(hsm);
            refusals(hsm);
            monitoring(hsm);
        }
    }

    private void keys(Hsm hsm) {
        manually(4, hsm, "KeyCreate", "/keys/{key}/create");
        manually(4, hsm, "KeyRotate", "/keys/{key}/rotate");
        manually(12, hsm, "KeyList", "/keys");
        manually(6, hsm, "KeyListVersions", "/keys/{key}/versions");
        manually(5, hsm, "KeyBackup", "/keys/{key}/backup");
        manually(3, hsm, "KeyUpdate", "/keys/{key}/{version}");
        manually(5, hsm, "KeyRotationPolicyGet", "/keys/{key}/rotationpolicy");
        manually(2, hsm, "KeyListDeleted", "/deletedkeys");
        manually(2, hsm, "KeyGetDeleted", "/deletedkeys/{key}");
        manually(2, hsm, "SettingList", "/settings");
    }

    private void roles(Hsm hsm) {
        manually(3, hsm, "RoleDefinitionList", LocalRole.definitions());
        manually(4, hsm, "RoleAssignmentList", LocalRole.assignments(LocalRole.WHOLE_HSM));
        manually(2, hsm, "RoleAssignmentGet", LocalRole.assignment(LocalRole.WHOLE_HSM, dice.uuid()));
        for (var time : times.inOfficeHours(3)) {
            var key = dice.pick(hsm.keys());
            granted(time, hsm, key.path(), dice.pick(ROLES_FOR_ONE_KEY));
            granted(time.plusSeconds(40), hsm, LocalRole.WHOLE_HSM, LocalRole.CRYPTO_AUDITOR);
        }
        times.inOfficeHours(1).forEach(time -> granted(time, hsm, LocalRole.WHOLE_HSM, LocalRole.ADMINISTRATOR));
    }

    /** To a group, as it should be; whatever the role, that is nothing to alert on. */
    private void granted(Instant time, Hsm hsm, String scope, LocalRole role) {
        var grant = new LocalGrant(hsm, scope, dice.uuid(), role, dice.pick(organisation.groups()), "Group");
        draft.ordinary(grant.call(time, dice.pick(organisation.people()), dice));
        draft.grant(grant.observed(time.plus(dice.millisBetween(Duration.ofMinutes(1), Duration.ofMinutes(8)))));
    }

    /** New applications that were not given a role yet. */
    private void refusals(Hsm hsm) {
        for (var time : times.aroundTheClock(24)) {
            var key = dice.pick(hsm.keys());
            var caller = dice.pick(organisation.applications());
            var path = key.versionPath() + "/sign";
            draft.ordinary(new HsmCall(time, hsm, caller, "KeySign", path, 403, dice.next()));
        }
    }

    private void monitoring(Hsm hsm) {
        var first = dice.millisBetween(Duration.ZERO, MONITORING);
        for (var time : times.every(MONITORING, first)) {
            var path = LocalRole.assignments(LocalRole.WHOLE_HSM);
            withChallenge(call(time, hsm, organisation.monitor(), "RoleAssignmentList", path));
        }
    }

    private void manually(double perDay, Hsm hsm, String operation, String path) {
        for (var time : times.inOfficeHours(perDay)) {
            var key = dice.pick(hsm.keys());
            var filled = path.replace("{key}", key.name()).replace("{version}", key.version());
            var call = call(time, hsm, dice.pick(organisation.people()), operation, filled);
            if (dice.chance(0.5)) {
                withChallenge(call);
            } else {
                draft.ordinary(call);
            }
        }
    }

    private HsmCall call(Instant time, Hsm hsm, Caller caller, String operation, String path) {
        return new HsmCall(time, hsm, caller, operation, path, 200, dice.next());
    }

    private void withChallenge(HsmCall call) {
        draft.ordinary(call.challenge(call.time().minusMillis(180)));
        draft.ordinary(call);
    }
}
