package io.hsmwatch.emulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Times and ids as Azure writes them. */
final class Texts {

    private static final long UUID_EPOCH_TICKS = 0x01B21DD213814000L;
    private static final int SECONDS_OF_DAY = 86_400;

    private Texts() {}

    /** {@code 2026-03-10T09:00:00.123Z} with so many fraction digits, at most nine. */
    static String time(Instant instant, int digits) {
        var text = new char[21 + digits];
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        var second = (int) Math.floorMod(instant.getEpochSecond(), (long) SECONDS_OF_DAY);
        put(text, 0, 4, date.getYear());
        text[4] = '-';
        put(text, 5, 2, date.getMonthValue());
        text[7] = '-';
        put(text, 8, 2, date.getDayOfMonth());
        text[10] = 'T';
        put(text, 11, 2, second / 3_600);
        text[13] = ':';
        put(text, 14, 2, second / 60 % 60);
        text[16] = ':';
        put(text, 17, 2, second % 60);
        text[19] = '.';
        int fraction = instant.getNano();
        for (int dropped = 9; dropped > digits; dropped--) {
            fraction /= 10;
        }
        put(text, 20, digits, fraction);
        text[20 + digits] = 'Z';
        return new String(text);
    }

    /** A version 1 UUID, as the service numbers its requests: unique, and no secret of the caller. */
    static String correlationId(Instant instant, long salt) {
        long ticks = UUID_EPOCH_TICKS + instant.getEpochSecond() * 10_000_000 + instant.getNano() / 100;
        long high = (ticks << 32) | ((ticks >>> 32 & 0xFFFF) << 16) | 0x1000 | (ticks >>> 48 & 0xFFF);
        return new UUID(high, (salt >>> 2) | Long.MIN_VALUE).toString();
    }

    private static void put(char[] text, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
