package io.hsmwatch.analytics.ruletest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a case is judged on.
 *
 * @param records raw Azure records, one a line
 * @param inventory who holds which role; null when nobody said
 * @param backupInterval null leaves it to the rule
 * @param asOf where the log ends; null at its last record
 */
public record Given(
        Path records,
        @Nullable Path inventory,
        @Nullable Duration backupInterval,
        @Nullable Instant asOf) {}
