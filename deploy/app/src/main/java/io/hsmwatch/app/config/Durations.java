package io.hsmwatch.app.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 24h}, {@code 15m}, or ISO-8601's {@code PT24H}. */
public final class Durations {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private Durations() {}

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException if it is neither, or not longer than nothing
     */
    public static Duration parse(String text) {
        var duration = text.startsWith("P") ? iso(text) : abbreviated(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("must be longer than nothing, not " + text);
        }
        return duration;
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw notADuration(text);
        }
    }

    private static Duration abbreviated(String text) {
        var matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw notADuration(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static IllegalArgumentException notADuration(String text) {
        return new IllegalArgumentException("'" + text + "' is not a length of time such as 24h, 15m, 30s or PT1H30M");
    }

    /** The shortest form that {@link #parse} reads back to the same duration. */
    static String format(Duration duration) {
        if (duration.toNanosPart() % 1_000_000 != 0) {
            return duration.toString();
        }
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
