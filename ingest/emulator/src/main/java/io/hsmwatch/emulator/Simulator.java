package io.hsmwatch.emulator;

import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A believable stretch of raw records, made from a {@link Scenario}: the same scenario gives the same bytes. */
public final class Simulator {

    private Simulator() {}

    /**
     * The records in the order of their arrival: late ones out of the order of events, duplicates included. Lazy: what
     * is underway from happening to arrival is held, and no bytes.
     *
     * @throws IllegalArgumentException when the scenario asks for fewer records than it plans
     */
    public static Stream<SimulatedRecord> records(Scenario scenario) {
        var traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Feed(scenario), traits), false);
    }

    /** The HSMs that stand the whole time, by lower-case resource id: the ones whose owner would list them. */
    public static List<String> hsms(Scenario scenario) {
        return Organisation.of(scenario.hsmNames()).hsms().stream()
                .map(hsm -> hsm.resourceId().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What an inventory would tell of the local roles granted in the scenario, in the order of observation. */
    public static List<Grant> grants(Scenario scenario) {
        return plan(scenario).grants();
    }

    /** The incidents that the scenario holds, in the order of time: those asked for that fit into its length. */
    public static List<PlantedIncident> planted(Scenario scenario) {
        return plan(scenario).planted();
    }

    private static Plan plan(Scenario scenario) {
        return Plan.of(scenario, Organisation.of(scenario.hsmNames()));
    }
}
