package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;

/** One incident as it unfolds at one HSM: every call is part of it, and one of them is the decisive one. */
final class Act {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    private final Plan.Draft draft;
    private final Incident incident;
    private final Hsm hsm;
    private final Dice dice;
    private final Caller person;
    private final Duration step;
    private Instant time;

    Act(Plan.Draft draft, Incident incident, Hsm hsm, Instant time, Dice dice) {
        this.draft = draft;
        this.incident = incident;
        this.hsm = hsm;
        this.dice = dice;
        this.person = dice.pick(draft.organisation().people());
        var share = draft.scenario().length().dividedBy(400);
        this.step = share.compareTo(LONGEST_STEP) < 0 ? Duration.ofMillis(share.toMillis()) : LONGEST_STEP;
        this.time = time;
    }

    /** A call that leads to the incident or follows from it. */
    Act beside(String operation, String path, int status) {
        happens(new HsmCall(time, hsm, person, operation, path, status, dice.next()));
        return this;
    }

    /** The call that is the incident. */
    Act decisive(String operation, String path, int status) {
        draft.planted(incident, hsm.resourceId(), time);
        return beside(operation, path, status);
    }

    /** The grant that is the incident, and what an inventory tells of it some minutes later. */
    void grants(LocalGrant grant) {
        grantsUnseen(grant);
        draft.grant(grant.observed(time.plus(step)));
    }

    /** The grant that is the incident, and of which no inventory tells. */
    void grantsUnseen(LocalGrant grant) {
        draft.planted(incident, hsm.resourceId(), time);
        happens(grant.call(time, person, dice));
    }

    /** The request to Azure that is the incident. */
    void requests(AzureRequest request) {
        draft.planted(incident, request.target(), time);
        request.stages(time, dice).forEach(event -> draft.partOf(incident, event));
    }

    Caller person() {
        return person;
    }

    private void happens(HsmCall call) {
        draft.partOf(incident, call);
        time = time.plus(step);
    }
}
