package io.hsmwatch.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.Home;
import io.hsmwatch.app.log.Visible;
import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.Problem;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.json.RuleMatcher;
import io.hsmwatch.rules.lint.RuleHygiene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hsmwatch rules}: for those who write them. */
@Command(name = "rules", description = "Checks, lists and tries rules.")
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the rules: lint, list or match");
    }

    @Command(
            name = "lint",
            description = "Says everything that is wrong with rules: file:line:column CODE message (hint).")
    int lint(
            @Parameters(
                            paramLabel = "PATH",
                            arity = "0..1",
                            description = "a rule file or folder (default: the rules that came along)")
                    @Nullable Path path) {
        List<Problem> problems = RuleHygiene.check(path == null ? Home.rules() : path);
        PrintWriter out = out();
        problems.stream().map(Problem::toString).map(Visible::text).forEach(out::println);
        out.flush();
        talk(problems.isEmpty() ? "nothing wrong" : problems.size() + " problems");
        return (problems.stream().anyMatch(Problem::isError) ? ExitCode.BAD_RULES : ExitCode.OK).number();
    }

    @Command(name = "list", description = "Lists the rules: code, level, title, file.")
    int list(
            @Option(names = "--rules", paramLabel = "PATH", description = "a rule file or folder") @Nullable Path path) {
        for (Rule rule : Rulebook.load(path, spec.commandLine().getErr()).rules()) {
            out().printf(
                            Locale.ROOT,
                            "%-9s %-9s %s  (%s)%n",
                            Visible.text(rule.identity().code()),
                            rule.level().label(),
                            Visible.text(rule.title()),
                            rule.identity().file());
        }
        out().flush();
        return ExitCode.OK.number();
    }

    @Command(
            name = "match",
            description = {
                "Holds any Sigma rules against plain JSON lines, as they are.",
                "Prints {\"rule\": FILE NAME, \"event\": LINE FROM 0} for every match; rules that do not load are skipped."
            })
    int match(
            @Option(names = "--rules", required = true, paramLabel = "PATH", description = "a rule file or folder")
                    Path path,
            @Option(
                            names = "--events",
                            required = true,
                            paramLabel = "FILE",
                            description = "JSON lines, or - for stdin")
                    String events)
            throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        LoadedRules loaded = RuleSetLoader.load(path);
        loaded.errors().stream().map(Problem::toString).map(Visible::text).forEach(this::talk);
        var matches = new Matches(out());
        try (BufferedReader lines = events.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(events))) {
            new RuleMatcher(loaded.rules()).match(lines, matches);
        }
        out().flush();
        return (matches.any ? ExitCode.ALERTS : ExitCode.OK).number();
    }

    private final class Matches implements RuleMatcher.Listener {

        private final PrintWriter out;
        private boolean any;

        Matches(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void matched(String ruleFile, long line) {
            any = true;
            var match = JsonNodeFactory.instance.objectNode();
            match.put("rule", ruleFile).put("event", line);
            out.println(match);
        }

        @Override
        public void unreadable(long line, String why) {
            talk("event " + line + ": " + Visible.text(why));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void talk(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }
}
