package io.hsmwatch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hsmwatch.rules.lint.RuleHygiene;
import io.hsmwatch.rules.parse.Modifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what the code does: its tables are the enums, and its rules load. */
class ReadmeTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void theTableOfModifiersIsTheListOfModifiers() throws IOException {
        String rows = Stream.of(Modifier.values())
                .map(modifier -> row("`" + modifier.word() + "`", modifier.meaning()))
                .collect(Collectors.joining());
        assertThat(readme()).contains("|---|---|\n" + rows + "\n");
    }

    @Test
    void theTableOfProblemsIsTheListOfProblems() throws IOException {
        String rows = Stream.of(ProblemCode.values())
                .map(code -> row(
                        code.code(),
                        code.severity().name().toLowerCase(java.util.Locale.ROOT),
                        code.template().replace("%s", "…").replace("%%", "%"),
                        code.hint()))
                .collect(Collectors.joining());
        assertThat(readme()).contains("|---|---|---|---|\n" + rows + "\n");
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Test
    void everyRuleInItLoadsAndIsClean() throws IOException {
        List<Source> examples = YAML.matcher(readme())
                .results()
                .map(match -> new Source("example_" + match.start() + ".yml", match.group(1)))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(RuleHygiene.check(examples)).isEmpty();
    }
}
