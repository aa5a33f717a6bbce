package io.hsmwatch.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When and to which HSM the incidents happen; {@link IncidentActs} says how. A missed backup is made by {@link Backups}. */
final class IncidentScript {

    private static final double FIRST_FROM = 0.005;
    private static final double FIRST_TO = 0.015;
    private static final double OTHERS_FROM = 0.05;
    private static final double OTHERS_TO = 0.95;

    private final Plan.Draft draft;
    private final Dice dice;

    IncidentScript(Plan.Draft draft) {
        this.draft = draft;
        this.dice = draft.dice("incidents");
    }

    void plan() {
        var acts = new IncidentActs(draft, dice);
        var hsms = dice.shuffled(draft.organisation().hsms());
        var order = order();
        for (int i = 0; i < order.size(); i++) {
            acts.play(order.get(i), hsms.get(i % hsms.size()), time(order.get(i), i, order.size()));
        }
    }

    private List<Incident> order() {
        var chosen = new ArrayList<Incident>();
        for (var incident : Incident.values()) {
            if (incident != Incident.BACKUP_MISSED
                    && draft.scenario().incidents().contains(incident)) {
                chosen.add(incident);
            }
        }
        var order = dice.shuffled(chosen);
        var deleted = order.indexOf(Incident.HSM_DELETED);
        var purged = order.indexOf(Incident.HSM_PURGED);
        if (deleted >= 0 && purged >= 0 && purged < deleted) {
            Collections.swap(order, deleted, purged);
        }
        return order;
    }

    /** The refused purge opens the scenario; the others have a slot each, and a place in its first half by chance. */
    private Instant time(Incident incident, int slot, int slots) {
        double fraction = incident == Incident.PURGE_REFUSED
                ? FIRST_FROM + dice.unit() * (FIRST_TO - FIRST_FROM)
                : OTHERS_FROM + (slot + dice.unit() / 2) * (OTHERS_TO - OTHERS_FROM) / slots;
        var length = draft.scenario().length();
        return draft.scenario().start().plus(Duration.ofMillis((long) (fraction * length.toMillis())));
    }
}
