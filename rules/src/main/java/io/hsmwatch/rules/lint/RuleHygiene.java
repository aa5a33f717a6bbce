package io.hsmwatch.rules.lint;

import io.hsmwatch.rules.Problem;
import io.hsmwatch.rules.ProblemCode;
import io.hsmwatch.rules.RuleFiles;
import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.Source;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.RuleParser;
import io.hsmwatch.rules.parse.RuleSyntax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds rule files against the hygiene of our own rule pack, after what the loader itself finds. */
public final class RuleHygiene {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*\\.yml");

    private final Map<String, String> filesByCode = new HashMap<>();

    private RuleHygiene() {}

    /** Everything wrong with the rule files under a path. */
    public static List<Problem> check(Path fileOrDirectory) {
        var files = RuleFiles.read(fileOrDirectory);
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(check(files.sources()));
        return List.copyOf(problems);
    }

    /** Everything wrong with rule files that are already in memory. */
    public static List<Problem> check(List<Source> sources) {
        var hygiene = new RuleHygiene();
        List<Problem> problems = new ArrayList<>(RuleSetLoader.load(sources).problems());
        sources.forEach(source -> problems.addAll(hygiene.check(source)));
        problems.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return List.copyOf(problems);
    }

    private List<Problem> check(Source source) {
        // The parser's own findings are the loader's already: they go to a log that nobody reads.
        List<RuleSyntax> rules = RuleParser.parse(source.text(), new ProblemLog(source.file()));
        var log = new ProblemLog(source.file());
        rules.forEach(rule -> {
            HygieneCheck.ALL.stream()
                    .filter(check -> check.isMissingIn(rule))
                    .forEach(check -> log.add(check.code(), rule.place()));
            checkCode(rule, log);
        });
        checkName(source, rules, log);
        return log.problems();
    }

    private void checkCode(RuleSyntax rule, ProblemLog log) {
        String code = rule.custom().code();
        String other = code.isEmpty() ? null : filesByCode.putIfAbsent(code, log.file());
        if (other != null) {
            log.add(ProblemCode.DUPLICATE_CODE, rule.place(), code, other);
        }
    }

    private static void checkName(Source source, List<RuleSyntax> rules, ProblemLog log) {
        String name = source.file().substring(source.file().lastIndexOf('/') + 1);
        if (!rules.isEmpty() && !SNAKE_CASE.matcher(name).matches()) {
            log.add(ProblemCode.BAD_FILE_NAME, rules.get(0).place(), name);
        }
    }
}
