package io.hsmwatch.rules.parse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class NearestName {
    private static final int LONGEST = 100;

    private NearestName() {}

    /** The candidate fewest edits away from the name, if it is near enough to be meant. */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .filter(candidate -> edits(name, candidate) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> edits(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint that names the nearest candidate, or else the hint given. */
    public static String hint(String name, Collection<String> candidates, String otherwise) {
        return of(name, candidates)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse(otherwise);
    }

    /** Levenshtein's distance, without regard to case. */
    private static int edits(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] here = new int[b.length() + 1];
            here[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int replaced = above[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[b.length()];
    }
}
