package io.hsmwatch.analytics.ruletest;

import java.io.IOException;
import java.nio.file.Path;

/** A test file that cannot be read as one. The message says where, and what was expected. */
public final class MalformedRuleTest extends IOException {

    private static final long serialVersionUID = 1;

    MalformedRuleTest(Path file, String problem) {
        super(file + ": " + problem);
    }
}
