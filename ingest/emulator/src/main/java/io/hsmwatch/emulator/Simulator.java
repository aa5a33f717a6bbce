package io.hsmwatch.emulator;

import java.util.List;
import java.util.stream.Stream;

/** A believable stretch of raw records, made from a {@link Scenario}: the same scenario gives the same bytes. */
public final class Simulator {

    private Simulator() {}

    /** The records in the order of their arrival: late ones out of the order of events, duplicates included. Lazy. */
    public static Stream<SimulatedRecord> records(Scenario scenario) {
        return Stream.empty();
    }

    /** What an inventory would tell of the local roles granted in the scenario, in the order of observation. */
    public static List<Grant> grants(Scenario scenario) {
        return List.of();
    }

    /** The incidents that the scenario holds, in the order of time: those asked for that fit into its length. */
    public static List<PlantedIncident> planted(Scenario scenario) {
        return List.of();
    }
}
