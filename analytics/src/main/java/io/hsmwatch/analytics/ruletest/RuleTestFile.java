package io.hsmwatch.analytics.ruletest;

import io.hsmwatch.analytics.ruletest.Expectation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code x.test.yml}. Strict: an unknown or missing key is an error, since it would silently test nothing. */
final class RuleTestFile {

    private static final String ENDING = ".test.yml";

    private final Path root;
    private final Path file;

    private RuleTestFile(Path root, Path file) {
        this.root = root;
        this.file = file;
    }

    /**
     * Reads one test file.
     *
     * @param root the folder that paths of records are relative to
     * @throws MalformedRuleTest when the file is no test, or names records that do not exist
     */
    static RuleTest read(Path root, Path file) throws IOException {
        return new RuleTestFile(root, file).test();
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    private RuleTest test() throws IOException {
        Keys keys = keys("the file", load());
        String name = keys.text("rule");
        Path rule = file.resolveSibling(name + ".yml");
        if (!file.getFileName().toString().equals(name + ENDING) || !Files.isRegularFile(rule)) {
            throw problem("'rule' must name the rule file beside this one, without its ending");
        }
        var cases = new ArrayList<RuleCase>();
        for (Object one : keys.list("cases")) {
            cases.add(ruleCase(keys("case " + (cases.size() + 1), one)));
        }
        keys.allUsed();
        return new RuleTest(file, rule, cases);
    }

    private Object load() throws IOException {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    private RuleCase ruleCase(Keys keys) throws IOException {
        var read = new RuleCase(keys.text("name"), given(keys), expectation(keys.map("then")));
        keys.allUsed();
        return read;
    }

    private Given given(Keys keys) throws IOException {
        @Nullable String inventory = keys.textOrNull("inventory");
        return new Given(
                existing(keys.text("given")),
                inventory == null ? null : existing(inventory),
                keys.parsedOrNull("backup-interval", Duration::parse),
                keys.parsedOrNull("as-of", Instant::parse));
    }

    private static Expectation expectation(Keys keys) throws IOException {
        var each = new EnumMap<Part, String>(Part.class);
        for (Part part : Part.values()) {
            @Nullable String wanted = keys.textOrNull(Expectation.name(part));
            if (wanted != null) {
                each.put(part, wanted);
            }
        }
        @Nullable Integer resolved = keys.numberOrNull("resolved");
        var read = new Expectation(
                keys.number("fires"), resolved == null ? OptionalInt.empty() : OptionalInt.of(resolved), each);
        keys.allUsed();
        return read;
    }

    private Path existing(String path) throws IOException {
        Path records = root.resolve(path);
        if (!Files.isRegularFile(records)) {
            throw problem("there is no file " + records);
        }
        return records;
    }

    private Keys keys(String where, @Nullable Object value) throws IOException {
        return Keys.of(file, where, value);
    }

    private MalformedRuleTest problem(String text) {
        return new MalformedRuleTest(file, text);
    }
}
