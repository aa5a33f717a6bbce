package io.hsmwatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.hsmwatch.app.cli.HsmwatchCommand;
import io.hsmwatch.app.config.ConfigFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say can be typed. A page that shows a command the program does not take fails here. */
final class DocumentsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> PAGES =
            List.of("README.md", "deploy/docs/CONTRIBUTING.md", "deploy/docs/operations.md", "deploy/app/README.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandShownIsTaken() {
        return PAGES.stream()
                .flatMap(page -> commands(page).stream()
                        .map(command -> dynamicTest(page + ": " + command, () -> assertTaken(command))));
    }

    @TestFactory
    Stream<DynamicTest> everyConfigurationShownIsRead() {
        return PAGES.stream()
                .flatMap(page -> blocks(page, "yaml").stream()
                        .map(yaml -> dynamicTest(
                                page + ": " + yaml.lines().findFirst().orElse(""), () -> assertRead(yaml))));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() {
        return PAGES.stream()
                .flatMap(page -> links(page).stream()
                        .map(link -> dynamicTest(
                                page + ": " + link,
                                () -> assertThat(ROOT.resolve(page).resolveSibling(link))
                                        .exists())));
    }

    @Test
    void theReadmeBeginsWithTheTwoCommands() {
        assertThat(commands("README.md").subList(0, 2)).containsExactly("./deploy/hsmwatch demo", "./deploy/verify");
    }

    /** The program's own lines are parsed as it parses them, without being run; other scripts of ours must be there. */
    private static void assertTaken(String command) {
        var words = List.of(command.split(" +"));
        if (words.get(0).equals("./deploy/hsmwatch")) {
            assertThatCode(() -> HsmwatchCommand.commandLine()
                            .parseArgs(words.subList(1, words.size()).toArray(String[]::new)))
                    .doesNotThrowAnyException();
        } else if (words.get(0).startsWith("./")) {
            assertThat(ROOT.resolve(words.get(0))).isExecutable();
        }
    }

    private void assertRead(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("shown.yml"), yaml);
        assertThatCode(() -> ConfigFile.read(file, name -> "a value")).doesNotThrowAnyException();
    }

    /** Without the prompt, the remark behind a hash sign and where the output goes. */
    private static List<String> commands(String page) {
        return blocks(page, "console").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2).replaceFirst(" +[#>|] .*", "").strip())
                .toList();
    }

    private static List<String> blocks(String page, String language) {
        return BLOCK.matcher(text(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static List<String> links(String page) {
        return LINK.matcher(text(page)).results().map(link -> link.group(1)).toList();
    }

    private static String text(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
