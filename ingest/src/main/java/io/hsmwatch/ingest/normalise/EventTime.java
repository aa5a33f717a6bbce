package io.hsmwatch.ingest.normalise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The times that records carry: ISO-8601 with any number of fraction digits and with Z, an offset or nothing (then
 * UTC); the US form of portal exports, {@code 1/31/2026, 7:30:15.123 AM}; milliseconds since 1970.
 */
public final class EventTime {

    private static final int NANO_DIGITS = 9;
    /** Seconds since 1970 stay below this for ten thousand years; milliseconds have been above it since 1978. */
    private static final long LARGEST_SECONDS = 253_402_300_799L;

    private final String text;
    private int at;

    private EventTime(String text) {
        this.text = text;
    }

    /** The instant, or null for what is none. */
    public static @Nullable Instant of(@Nullable Object value) {
        if (value instanceof String text) {
            return of(text.strip());
        }
        var number = value instanceof Long || value instanceof BigDecimal ? Scalars.number(value) : null;
        return number == null ? null : epoch(number);
    }

    private static @Nullable Instant of(String text) {
        var number = Scalars.number(text);
        if (number != null) {
            return epoch(number);
        }
        try {
            return text.indexOf('/') > 0 ? new EventTime(text).american() : new EventTime(text).iso();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant epoch(long number) {
        if (number <= 0) {
            return null;
        }
        return number <= LARGEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private Instant iso() {
        int year = digits(4, 4);
        skip('-');
        int month = digits(2, 2);
        skip('-');
        int day = digits(2, 2);
        if (peek() != 'T' && peek() != 't' && peek() != ' ') {
            throw new DateTimeException("no time of day");
        }
        at++;
        return clock(year, month, day, digits(2, 2));
    }

    private Instant american() {
        int month = digits(1, 2);
        skip('/');
        int day = digits(1, 2);
        skip('/');
        int year = digits(4, 4);
        if (peek() == ',') {
            at++;
        }
        skip(' ');
        return clock(year, month, day, digits(1, 2));
    }

    /** Minutes, seconds, fraction, half of the day and offset; then the text must be over. */
    private Instant clock(int year, int month, int day, int hour) {
        skip(':');
        int minute = digits(2, 2);
        int second = 0;
        if (peek() == ':') {
            at++;
            second = digits(2, 2);
        }
        int nano = peek() == '.' || peek() == ',' ? fraction() : 0;
        int hourOfDay = half(hour);
        var offset = offset();
        if (at < text.length()) {
            throw new DateTimeException("more than a time");
        }
        // A leap second is written as second 60 and is the last of its minute for us.
        return LocalDateTime.of(year, month, day, hourOfDay, minute, Math.min(second, second == 60 ? 59 : second), nano)
                .toInstant(offset);
    }

    private int fraction() {
        at++;
        int nano = 0;
        int count = 0;
        for (; isDigit(); at++, count++) {
            if (count < NANO_DIGITS) {
                nano = 10 * nano + (text.charAt(at) - '0');
            }
        }
        for (; count < NANO_DIGITS; count++) {
            nano *= 10;
        }
        return nano;
    }

    private int half(int hour) {
        // Newer exports put a narrow no-break space before AM.
        int start = peek() == ' ' || peek() == '\u202F' ? at + 1 : at;
        if (!text.regionMatches(true, start, "AM", 0, 2) && !text.regionMatches(true, start, "PM", 0, 2)) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour " + hour + " of half a day");
        }
        at = start + 2;
        boolean afternoon = Character.toUpperCase(text.charAt(start)) == 'P';
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private ZoneOffset offset() {
        if (peek() == ' ') {
            at++;
        }
        if (at == text.length()) {
            return ZoneOffset.UTC;
        }
        char sign = peek();
        if (sign == '+' || sign == '-') {
            at++;
            int hours = digits(2, 2);
            if (peek() == ':') {
                at++;
            }
            int minutes = at < text.length() ? digits(2, 2) : 0;
            return sign == '+'
                    ? ZoneOffset.ofHoursMinutes(hours, minutes)
                    : ZoneOffset.ofHoursMinutes(-hours, -minutes);
        }
        at += text.regionMatches(true, at, "UTC", 0, 3) ? 3 : 1;
        if (sign != 'Z' && sign != 'z' && sign != 'U' && sign != 'u') {
            throw new DateTimeException("no offset");
        }
        return ZoneOffset.UTC;
    }

    private int digits(int least, int most) {
        int number = 0;
        int count = 0;
        for (; count < most && isDigit(); at++, count++) {
            number = 10 * number + (text.charAt(at) - '0');
        }
        if (count < least) {
            throw new DateTimeException("digit expected at " + at);
        }
        return number;
    }

    private void skip(char expected) {
        if (peek() != expected) {
            throw new DateTimeException(expected + " expected at " + at);
        }
        at++;
    }

    private boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
