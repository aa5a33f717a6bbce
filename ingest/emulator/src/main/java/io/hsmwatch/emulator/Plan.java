package io.hsmwatch.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * All of a scenario but its cryptographic operations: some thousands of small objects a day, and none of them holds the
 * bytes of a record.
 */
record Plan(List<Planned> happenings, List<Grant> grants, List<PlantedIncident> planted) {

    Plan {
        happenings = List.copyOf(happenings);
        grants = List.copyOf(grants);
        planted = List.copyOf(planted);
    }

    static Plan of(Scenario scenario, Organisation organisation) {
        var draft = new Draft(scenario, organisation);
        new Backups(draft).plan();
        new Administration(draft).plan();
        new ControlPlane(draft).plan();
        new Neighbours(draft).plan();
        new IncidentScript(draft).plan();
        return draft.finished();
    }

    /** A plan in the making, handed from one planner to the next. */
    static final class Draft {
        private final Scenario scenario;
        private final Organisation organisation;
        private final List<Planned> happenings = new ArrayList<>();
        private final List<Grant> grants = new ArrayList<>();
        private final List<PlantedIncident> planted = new ArrayList<>();

        private Draft(Scenario scenario, Organisation organisation) {
            this.scenario = scenario;
            this.organisation = organisation;
        }

        Scenario scenario() {
            return scenario;
        }

        Organisation organisation() {
            return organisation;
        }

        Dice dice(String purpose) {
            return Dice.of(scenario.seed(), purpose);
        }

        void ordinary(Happening happening) {
            happenings.add(new Planned(happening, null));
        }

        void partOf(Incident incident, Happening happening) {
            happenings.add(new Planned(happening, incident));
        }

        void grant(Grant grant) {
            grants.add(grant);
        }

        void planted(Incident incident, String resource, Instant time) {
            planted.add(new PlantedIncident(incident, resource.toLowerCase(Locale.ROOT), time));
        }

        private Plan finished() {
            happenings.sort(Comparator.comparing(one -> one.happening().time()));
            grants.sort(Comparator.comparing(Grant::observedAt));
            planted.sort(Comparator.comparing(PlantedIncident::time));
            return new Plan(happenings, grants, planted);
        }
    }
}
