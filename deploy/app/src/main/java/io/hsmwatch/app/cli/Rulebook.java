package io.hsmwatch.app.cli;

import io.hsmwatch.app.Home;
import io.hsmwatch.app.log.Visible;
import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.Problem;
import io.hsmwatch.rules.RuleSet;
import io.hsmwatch.rules.RuleSetLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rules that a command judges by: all of them good, or none. */
final class Rulebook {

    private Rulebook() {}

    /**
     * @param chosen null for the rules that come with the program
     * @throws BadRulesException if one of them does not load; everything that is wrong stands on {@code err} by then
     */
    static RuleSet load(@Nullable Path chosen, PrintWriter err) {
        Path path = chosen == null ? Home.rules() : chosen;
        LoadedRules loaded = RuleSetLoader.load(path);
        loaded.errors().stream().map(Problem::toString).map(Visible::text).forEach(err::println);
        err.flush();
        if (!loaded.errors().isEmpty()) {
            throw new BadRulesException(loaded.errors().size() + " problems with the rules in " + path);
        }
        if (loaded.rules().rules().isEmpty()) {
            throw new BadRulesException("no rules in " + path);
        }
        return loaded.rules();
    }
}
