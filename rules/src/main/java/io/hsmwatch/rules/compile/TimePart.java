package io.hsmwatch.rules.compile;

import io.hsmwatch.rules.parse.Modifier;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number taken from a date as the event writes it: {@code 2026-03-01}, behind it perhaps {@code T08:15} or
 * {@code 08:15}, seconds and a zone. The zone is left alone, as the specification has it.
 */
enum TimePart {
    MINUTE(ChronoField.MINUTE_OF_HOUR, 0, 59, true),
    HOUR(ChronoField.HOUR_OF_DAY, 0, 23, true),
    DAY(ChronoField.DAY_OF_MONTH, 1, 31, false),
    WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1, 53, false),
    MONTH(ChronoField.MONTH_OF_YEAR, 1, 12, false),
    YEAR(ChronoField.YEAR, 0, 9999, false);

    private static final int LONGEST = 64;
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ]([01][0-9]|2[0-3]):([0-5][0-9])([:.Zz+-].*)?)?");

    private final TemporalField field;
    private final int least;
    private final int greatest;
    private final boolean ofClock;

    TimePart(TemporalField field, int least, int greatest, boolean ofClock) {
        this.field = field;
        this.least = least;
        this.greatest = greatest;
        this.ofClock = ofClock;
    }

    static TimePart of(Modifier modifier) {
        return valueOf(modifier.name());
    }

    int least() {
        return least;
    }

    int greatest() {
        return greatest;
    }

    /** The part of this date; empty when the text is none, or has no time of day where one is asked for. */
    OptionalInt of(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches() || (ofClock && matcher.group(4) == null)) {
            return OptionalInt.empty();
        }
        var month = YearMonth.of(number(matcher.group(1)), number(matcher.group(2)));
        int day = number(matcher.group(3));
        if (!month.isValidDay(day)) {
            return OptionalInt.empty();
        }
        boolean clock = matcher.group(4) != null;
        LocalDateTime time =
                month.atDay(day).atTime(clock ? number(matcher.group(5)) : 0, clock ? number(matcher.group(6)) : 0);
        return OptionalInt.of(time.get(field));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
