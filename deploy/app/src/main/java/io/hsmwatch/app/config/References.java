package io.hsmwatch.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where secrets come from: {@code ${env:NAME}} and {@code ${file:/path}}, alone or within a longer text. */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    private final Path folder;
    private final Function<String, @Nullable String> environment;

    /** @param folder what a relative path is relative to */
    References(Path folder, Function<String, @Nullable String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static boolean isIn(String text) {
        return text.contains("${");
    }

    /** A reference where none is read would be taken for the value itself. */
    static String refuse(String text) {
        if (isIn(text)) {
            throw new IllegalArgumentException("references such as " + text + " are for kafka.properties only");
        }
        return text;
    }

    /** @throws IllegalArgumentException naming what is not there, never showing what is */
    Secret resolve(String text) {
        var value = REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(lookUp(found.group(1), found.group(2))));
        if (REFERENCE.matcher(text).replaceAll("").contains("${")) {
            throw new IllegalArgumentException("a reference is written ${env:NAME} or ${file:/path}");
        }
        return new Secret(value, text);
    }

    private String lookUp(String kind, String name) {
        return kind.equals("env") ? variable(name) : content(name);
    }

    private String variable(String name) {
        var value = environment.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable " + name + " is not set");
        }
        return value;
    }

    /** Without the line's end that editors leave after a password. */
    private String content(String name) {
        try {
            return Files.readString(folder.resolve(name)).stripTrailing();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot read the file " + name + " (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
