package io.hsmwatch.emulator;

import java.time.Instant;

/** The ordinary day of the resource groups in which the HSMs live, as the Activity Log tells it. */
final class ControlPlane {

    private static final String TAGS = "{\"operation\":\"Merge\",\"properties\":{\"tags\":{\"cost-centre\":\"hsm-";

    private final Plan.Draft draft;
    private final Organisation organisation;
    private final Dice dice;
    private final Times times;

    ControlPlane(Plan.Draft draft) {
        this.draft = draft;
        this.organisation = draft.organisation();
        this.dice = draft.dice("control plane");
        this.times = new Times(draft.scenario(), dice);
    }

    void plan() {
        for (var hsm : organisation.hsms()) {
            around(hsm);
        }
    }

    private void around(Hsm hsm) {
        var group = hsm.group();
        for (var time : times.inOfficeHours(5)) {
            tagged(time, hsm);
        }
        for (var time : times.inOfficeHours(6)) {
            happens(time, DiagnosticSetting.read(hsm, dice.pick(organisation.people())));
        }
        for (var time : times.inOfficeHours(2)) {
            var reader = dice.pick(organisation.groups());
            happens(time, AzureRole.READER.granted(group, reader, "Group", dice.pick(organisation.people()), dice));
        }
        for (var time : times.aroundTheClock(6)) {
            var machine = group.resource("Microsoft.Compute/virtualMachines/vm-batch-" + dice.below(8));
            happens(
                    time,
                    request(machine, "Microsoft.Compute/virtualMachines/start/action")
                            .ending(AzureRequest.ACCEPTED));
        }
        for (var time : times.aroundTheClock(6)) {
            var account = group.resource("Microsoft.Storage/storageAccounts/orchardhsmbackups");
            happens(time, request(account, "Microsoft.Storage/storageAccounts/listKeys/action"));
        }
    }

    private void tagged(Instant time, Hsm hsm) {
        var body = TAGS + dice.below(90) + "\"}}}";
        var resource = hsm.resourceId() + "/PROVIDERS/MICROSOFT.RESOURCES/TAGS/DEFAULT";
        var caller = dice.pick(organisation.people());
        var status = dice.chance(0.1) ? AzureRequest.FORBIDDEN : "OK";
        happens(
                time,
                new AzureRequest("Microsoft.Resources/tags/write", resource, hsm.resourceId(), caller, body, status));
    }

    private AzureRequest request(String resource, String operation) {
        return AzureRequest.on(resource, operation, dice.pick(organisation.applications()), null);
    }

    private void happens(Instant time, AzureRequest request) {
        request.stages(time, dice).forEach(draft::ordinary);
    }
}
