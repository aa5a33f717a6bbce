package io.hsmwatch.emulator.door;

import java.util.Collection;
import java.util.OptionalLong;

/** Who may read a partition in a consumer group: an owner level, once taken, yields only to one at least as high. */
final class OwnerLevels {

    private static final int MOST_WITHOUT_LEVEL = 5;

    private OwnerLevels() {}

    /**
     * @param living the owner levels of the present readers, empty for those without
     * @throws Refusal if the newcomer may not join them
     */
    static void admit(OptionalLong newcomer, Collection<OptionalLong> living) {
        var highest = living.stream().flatMapToLong(OptionalLong::stream).max();
        if (newcomer.isEmpty()) {
            admitWithoutLevel(highest, living.size());
        } else if (highest.isPresent() && highest.getAsLong() > newcomer.getAsLong()) {
            throw Refusal.stolen("A reader with the higher owner level " + highest.getAsLong()
                    + " holds this partition; one with " + newcomer.getAsLong() + " cannot take it.");
        }
    }

    /** What those are told who have to leave. */
    static Refusal displacement(long newcomer) {
        return Refusal.stolen("A new reader with owner level " + newcomer + " has taken this partition.");
    }

    private static void admitWithoutLevel(OptionalLong highest, int living) {
        if (highest.isPresent()) {
            throw Refusal.stolen("A reader with owner level " + highest.getAsLong()
                    + " holds this partition; one without an owner level cannot join it.");
        }
        if (living >= MOST_WITHOUT_LEVEL) {
            throw Refusal.tooMany(
                    "A consumer group may have " + MOST_WITHOUT_LEVEL + " readers of a partition at a time.");
        }
    }
}
