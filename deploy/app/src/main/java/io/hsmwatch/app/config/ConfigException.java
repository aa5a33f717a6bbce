package io.hsmwatch.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; names everything that is wrong with it. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    ConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file, at least one. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
