package io.hsmwatch.rules;

import io.hsmwatch.rules.compile.FieldTable;
import io.hsmwatch.rules.compile.RuleCompiler;
import io.hsmwatch.rules.parse.Place;
import io.hsmwatch.rules.parse.ProblemLog;
import io.hsmwatch.rules.parse.RuleParser;
import io.hsmwatch.rules.parse.RuleSyntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads rule files into a {@link RuleSet}. What is wrong is said, all of it, and left out; it never throws for it. */
public final class RuleSetLoader {
    private final FieldTable fields = new FieldTable();
    private final RuleCompiler compiler;
    private final Map<String, String> filesById = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleSetLoader(Placeholders placeholders) {
        this.compiler = new RuleCompiler(fields, placeholders);
    }

    /** Loads one file, or every {@code *.yml} and {@code *.yaml} under a folder except {@code *.test.yml}, by path. */
    public static LoadedRules load(Path fileOrDirectory) {
        return load(fileOrDirectory, Placeholders.none());
    }

    /** Loads like {@link #load(Path)}, with values for the placeholders that rules expand. */
    public static LoadedRules load(Path fileOrDirectory, Placeholders placeholders) {
        var files = RuleFiles.read(fileOrDirectory);
        return new RuleSetLoader(placeholders).loaded(files.sources(), files.problems());
    }

    /** Loads rule files that are already in memory. */
    public static LoadedRules load(List<Source> sources) {
        return load(sources, Placeholders.none());
    }

    /** Loads like {@link #load(List)}, with values for the placeholders that rules expand. */
    public static LoadedRules load(List<Source> sources, Placeholders placeholders) {
        return new RuleSetLoader(placeholders).loaded(sources, List.of());
    }

    private LoadedRules loaded(List<Source> sources, List<Problem> unreadable) {
        problems.addAll(unreadable);
        sources.forEach(this::take);
        problems.sort(Comparator.comparing(Problem::file));
        String fingerprint = Fingerprint.of(sources.stream().map(Source::text).toList());
        return new LoadedRules(RuleSet.of(rules, fields.fields(), fields.needsScalars(), fingerprint), problems);
    }

    private void take(Source source) {
        var log = new ProblemLog(source.file());
        int bytes = source.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > RuleFiles.LARGEST) {
            log.add(ProblemCode.FILE_TOO_LARGE, Place.START, bytes);
        } else {
            RuleParser.parse(source.text(), log).forEach(syntax -> take(syntax, log));
        }
        problems.addAll(log.problems());
    }

    private void take(RuleSyntax syntax, ProblemLog log) {
        compiler.compile(syntax, log).ifPresent(rule -> {
            String id = rule.identity().id();
            String other = filesById.putIfAbsent(id, log.file());
            if (other != null) {
                log.add(ProblemCode.DUPLICATE_ID, syntax.place(), id, other);
            }
            rules.add(rule);
        });
    }
}
