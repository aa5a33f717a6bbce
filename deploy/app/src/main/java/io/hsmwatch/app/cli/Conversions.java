package io.hsmwatch.app.cli;

import io.hsmwatch.app.config.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.TypeConversionException;

/** How options are read that Java reads less kindly. */
final class Conversions {

    private Conversions() {}

    static Duration duration(String text) {
        try {
            Duration duration = Durations.parse(text);
            if (duration.isNegative() || duration.isZero()) {
                throw new TypeConversionException("'" + text + "' is not longer than nothing");
            }
            return duration;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a duration such as PT24H, 24h or 15m");
        }
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a time such as 2026-03-10T09:30:00Z");
        }
    }
}
