package io.hsmwatch.analytics.ruletest;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.correlate.Policy;
import io.hsmwatch.analytics.replay.Replay;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.file.FileSource;
import io.hsmwatch.ingest.file.InventoryFile;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of test files over the whole rule pack, by replay: normalising, joining and counting are tested with
 * the rule. A case counts only the alerts of its own rule; other rules may have their say about the same records.
 */
public final class RuleTests {

    private final RuleSet rules;
    private final List<RuleTest> tests;

    private RuleTests(RuleSet rules, List<RuleTest> tests) {
        this.rules = rules;
        this.tests = List.copyOf(tests);
    }

    /**
     * Reads every test file of a rule pack.
     *
     * @param rules loaded from the same folder, in the same words
     * @throws MalformedRuleTest when a file is no test, or names records that do not exist
     */
    public static RuleTests load(RuleSet rules, Path folder) throws IOException {
        var tests = new ArrayList<RuleTest>();
        for (Path file : testFiles(folder)) {
            tests.add(RuleTestFile.read(folder, file));
        }
        return new RuleTests(rules, tests);
    }

    private static List<Path> testFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(RuleTestFile::isOne).sorted().toList();
        }
    }

    /** By file. */
    public List<RuleTest> tests() {
        return tests;
    }

    /** The test of a rule, if it has one. */
    public Optional<RuleTest> of(Rule rule) {
        return tests.stream().filter(test -> isOf(test, rule)).findFirst();
    }

    /**
     * Runs one case.
     *
     * @return why it fails, in readable text; empty when all is as expected
     */
    public Optional<String> failure(RuleTest test, RuleCase one) throws IOException {
        String id = rules.rules().stream()
                .filter(rule -> isOf(test, rule))
                .map(rule -> rule.identity().id())
                .findFirst()
                .orElseThrow(() -> new MalformedRuleTest(test.file(), "its rule did not load"));
        var rejected = new ArrayList<Rejected>();
        List<Alert> alerts = replayed(one.given(), rejected);
        var wrong = new ArrayList<>(one.expected()
                .disappointments(alerts.stream()
                        .filter(alert -> alert.rule().id().equals(id))
                        .toList()));
        rejected.forEach(record -> wrong.add("rejected %s: %s %s"
                .formatted(record.record().position(), record.reason().label(), record.detail())));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(report(test, one, wrong, alerts));
    }

    private List<Alert> replayed(Given given, List<Rejected> rejected) throws IOException {
        Policy policy = given.backupInterval() == null
                ? Policy.DEFAULT
                : Policy.DEFAULT.withBackupInterval(given.backupInterval());
        @Nullable Path inventory = given.inventory();
        List<InventoryObservation> known = inventory == null ? List.of() : InventoryFile.read(inventory, null);
        return new Replay(new DetectionPath(rules, policy), known)
                .run(FileSource.of(List.of(given.records().toString())), given.asOf(), rejected::add)
                .alerts();
    }

    private static boolean isOf(RuleTest test, Rule rule) {
        return Path.of(rule.identity().file()).equals(test.rule());
    }

    private static String report(RuleTest test, RuleCase one, List<String> wrong, List<Alert> alerts) {
        String raised = alerts.stream()
                .map(alert -> "    %s %s %s: %s"
                        .formatted(
                                alert.span().time(),
                                alert.rule().code(),
                                alert.state().status().label(),
                                alert.text().summary()))
                .collect(Collectors.joining("\n"));
        return "%s: '%s'%n  %s%n  on %s all rules together raised%n%s"
                .formatted(
                        test.file(),
                        one.name(),
                        String.join(System.lineSeparator() + "  ", wrong),
                        one.given().records(),
                        raised.isEmpty() ? "    nothing" : raised);
    }
}
