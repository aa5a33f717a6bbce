package io.hsmwatch.ingest.normalise;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same number or truth, however a layout writes it. */
final class Scalars {

    private static final int LONGEST = 18;

    private Scalars() {}

    /** Whole part of a number or of a text that is nothing but a number. */
    static @Nullable Long number(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof BigDecimal number) {
            return number.precision() - number.scale() <= LONGEST ? (Long) number.longValue() : null;
        }
        return value instanceof String text ? digits(text.strip()) : null;
    }

    private static @Nullable Long digits(String text) {
        int end = text.endsWith(".0") ? text.length() - 2 : text.length();
        if (end == 0 || end > LONGEST) {
            return null;
        }
        long number = 0;
        for (int i = 0; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }

    static @Nullable Boolean truth(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value == null || value == Found.OBJECT) {
            return null;
        }
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> null;
        };
    }
}
