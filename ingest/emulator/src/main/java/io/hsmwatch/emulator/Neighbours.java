package io.hsmwatch.emulator;

import java.time.Duration;

/** What else travels on the hub of the audit log: some metrics, and the log of a key vault next door. */
final class Neighbours {

    private static final Duration METRICS = Duration.ofMinutes(15);
    private static final double SECRETS_PER_DAY = 150;

    private final Plan.Draft draft;
    private final Dice dice;
    private final Times times;

    Neighbours(Plan.Draft draft) {
        this.draft = draft;
        this.dice = draft.dice("neighbours");
        this.times = new Times(draft.scenario(), dice);
    }

    void plan() {
        var organisation = draft.organisation();
        for (var hsm : organisation.hsms()) {
            times.every(METRICS, Duration.ZERO).forEach(time -> draft.ordinary(new Metric(time, hsm, dice.next())));
        }
        var group = organisation.hsms().get(0).group();
        for (var time : times.aroundTheClock(SECRETS_PER_DAY)) {
            draft.ordinary(new SecretRead(time, group, dice.pick(organisation.applications()), dice.next()));
        }
    }
}
