package io.hsmwatch.analytics.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.hsmwatch.rules.LoadedRules;
import io.hsmwatch.rules.Rule;
import io.hsmwatch.rules.RuleSetLoader;
import io.hsmwatch.rules.lint.RuleHygiene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rule pack: every case of every rule, and what every rule must have. */
class DetectionContentTest {

    private static final Path PACK = Path.of("..", "rules", "detections");
    private static final LoadedRules LOADED = RuleSetLoader.load(PACK);
    private static final RuleTests TESTS = tests();

    @TestFactory
    Stream<DynamicContainer> everyCaseHolds() {
        return TESTS.tests().stream()
                .map(test -> dynamicContainer(
                        PACK.relativize(test.rule()).toString(),
                        test.cases().stream()
                                .map(one -> dynamicTest(
                                        one.name(),
                                        () -> assertThat(TESTS.failure(test, one))
                                                .isEmpty()))));
    }

    @Test
    void nothingIsToBeSaidAgainstAnyRule() {
        assertThat(RuleHygiene.check(PACK)).isEmpty();
        assertThat(LOADED.rules().rules()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyRuleShowsWhatItCatchesAndWhatItLeavesAlone() {
        assertThat(LOADED.rules().rules())
                .allSatisfy(rule -> assertThat(TESTS.of(rule))
                        .hasValueSatisfying(
                                test -> assertThat(test.showsBothSides()).isTrue()));
    }

    @Test
    void everyTestFileBelongsToARule() {
        assertThat(TESTS.tests()).hasSameSizeAs(LOADED.rules().rules());
    }

    @Test
    void noTwoRulesShareAnId() {
        assertThat(LOADED.rules().rules())
                .extracting(rule -> rule.identity().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRecordFileIsUsedByACase() throws IOException {
        Set<Path> used = new HashSet<>();
        TESTS.tests().stream()
                .flatMap(test -> test.cases().stream())
                .map(RuleCase::given)
                .forEach(given -> {
                    used.add(given.records());
                    used.add(Objects.requireNonNullElse(given.inventory(), given.records()));
                });
        try (Stream<Path> files = Files.walk(PACK)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl"))).allMatch(used::contains);
        }
    }

    @Test
    void theTableOfDetectionsSaysWhatTheFilesSay() throws IOException {
        List<String> readme = Files.readAllLines(PACK.resolve("README.md"));
        int header = 3;
        assertThat(readme.subList(
                        readme.indexOf("<!-- detections -->") + header, readme.indexOf("<!-- /detections -->")))
                .isEqualTo(LOADED.rules().rules().stream()
                        .sorted(Comparator.comparing(rule -> rule.identity().code()))
                        .map(DetectionContentTest::row)
                        .toList());
    }

    private static String row(Rule rule) {
        Path file = PACK.relativize(Path.of(rule.identity().file()));
        return Stream.of(
                        rule.identity().code(),
                        rule.title(),
                        rule.level().label(),
                        String.join(", ", rule.text().practices()),
                        "[" + file.getFileName() + "](" + file.toString().replace('\\', '/') + ")")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static RuleTests tests() {
        try {
            return RuleTests.load(LOADED.rules(), PACK);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
