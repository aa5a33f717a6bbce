package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The full backups of every HSM, each within six hours of the one before. A missed backup is two in a row: the first is
 * refused, the second not even tried.
 */
final class Backups {

    /** A little under six hours, so that with the delay no two backups are more than six hours apart. */
    private static final Duration INTERVAL = Duration.ofMinutes(354);

    private static final Duration LATEST_START = Duration.ofMinutes(4);
    private static final Duration FIRST = Duration.ofMinutes(12);
    private static final Duration STAGGER = Duration.ofMinutes(37);
    private static final int STAGGERED = 8;
    private static final int REFUSED_RUN = 1;
    private static final int RESUMED_RUN = 3;

    private final Plan.Draft draft;
    private final Scenario scenario;
    private final Dice dice;

    Backups(Plan.Draft draft) {
        this.draft = draft;
        this.scenario = draft.scenario();
        this.dice = draft.dice("backups");
    }

    void plan() {
        var hsms = draft.organisation().hsms();
        var neglected = dice.below(hsms.size());
        for (int i = 0; i < hsms.size(); i++) {
            var hsm = hsms.get(i);
            var due = new Times(scenario, dice).every(INTERVAL, first(i, hsms.size()));
            if (i == neglected && scenario.incidents().contains(Incident.BACKUP_MISSED) && due.size() > RESUMED_RUN) {
                neglect(hsm, due);
            } else {
                due.forEach(time -> backup(hsm, time));
            }
        }
    }

    /** Staggered over the HSMs, and early enough for each to have one even in a scenario of seconds. */
    private Duration first(int index, int hsms) {
        var staggered = FIRST.plus(STAGGER.multipliedBy(index % STAGGERED));
        var fitting = scenario.length().multipliedBy(index + 1L).dividedBy(hsms + 2L);
        return staggered.compareTo(fitting) < 0 ? staggered : Duration.ofMillis(fitting.toMillis());
    }

    private void neglect(Hsm hsm, List<Instant> due) {
        backup(hsm, due.get(0));
        draft.partOf(Incident.BACKUP_MISSED, call(due.get(REFUSED_RUN), hsm, "BackupCreate", "/backup", 403));
        draft.planted(Incident.BACKUP_MISSED, hsm.resourceId(), due.get(REFUSED_RUN));
        due.subList(RESUMED_RUN, due.size()).forEach(time -> backup(hsm, time));
    }

    private void backup(Hsm hsm, Instant due) {
        var slack = scenario.length().dividedBy(100);
        var start =
                due.plus(dice.millisBetween(Duration.ZERO, slack.compareTo(LATEST_START) < 0 ? slack : LATEST_START));
        if (dice.chance(0.25)) {
            draft.ordinary(call(start, hsm, "PreBackup", "/prebackup", 202));
        }
        var accepted = call(start.plusMillis(900), hsm, "BackupCreate", "/backup", 202);
        draft.ordinary(accepted.challenge(start.plusMillis(700)));
        draft.ordinary(accepted);
        var status = "/backup/" + dice.uuid() + "/pending";
        var time = accepted.time();
        for (int poll = 2 + dice.below(4); poll > 0; poll--) {
            time = time.plus(dice.millisBetween(Duration.ofSeconds(10), Duration.ofSeconds(40)));
            draft.ordinary(call(time, hsm, "BackupStatusGet", status, 200));
        }
    }

    private HsmCall call(Instant time, Hsm hsm, String operation, String path, int status) {
        return new HsmCall(time, hsm, draft.organisation().backup(), operation, path, status, dice.next());
    }
}
