package io.hsmwatch.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a configuration file: all of it, or an exception with all that is wrong. */
public final class ConfigFile {

    private static final int LARGEST = 256 * 1024;

    private ConfigFile() {}

    /**
     * Reads and checks a file.
     *
     * @param file its folder is what the relative paths in it are relative to
     * @throws ConfigException if it cannot be read or used
     */
    public static Config read(Path file, Function<String, @Nullable String> environment) {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        var problems = new Problems(file.toString());
        try {
            if (Files.size(file) > LARGEST) {
                problems.at(Optional.empty(), "", "is larger than " + LARGEST + " bytes");
            }
            problems.throwIfAny();
            return parse(Files.readString(file), folder, environment, problems);
        } catch (IOException e) {
            problems.at(Optional.empty(), "", "cannot be read (" + e + ")");
            problems.throwIfAny();
            throw new IllegalStateException("a problem was just reported", e);
        }
    }

    /** What an empty file means. */
    public static Config defaults(Path folder) {
        return parse("", folder, name -> null);
    }

    static Config parse(String yaml, Path folder, Function<String, @Nullable String> environment) {
        return parse(yaml, folder, environment, new Problems("config"));
    }

    private static Config parse(
            String yaml, Path folder, Function<String, @Nullable String> environment, Problems problems) {
        var root = Section.root(document(yaml, problems), problems);
        var config = new ConfigReader(folder, new References(folder, environment)).read(root);
        problems.throwIfAny();
        return config;
    }

    private static Optional<Node> document(String yaml, Problems problems) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            problems.at(e.getProblemMark(), "", "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.at(Optional.empty(), "", "is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
