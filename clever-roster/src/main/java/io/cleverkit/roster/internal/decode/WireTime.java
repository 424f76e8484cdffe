package io.cleverkit.roster.internal.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads Clever's timestamps and dates.
 *
 * <p>Nearly all of them have one fixed shape, {@code 2023-04-12T23:05:01.632Z}; reading that by hand costs a small part of
 * what {@code java.time}'s general parser does, and there are two in every record. Whatever looks different is left to
 * {@code java.time}.
 */
final class WireTime {
    private static final int INSTANT_LENGTH = "2023-04-12T23:05:01.632Z".length();
    private static final int DATE_LENGTH = "2023-04-12".length();
    private static final int BAD = Integer.MIN_VALUE;

    private WireTime() {}

    /** Returns the instant, or null if the text is none. */
    static @Nullable Instant instant(char[] text, int offset, int length) {
        if (length == INSTANT_LENGTH && hasInstantShape(text, offset)) {
            int millis = number(text, offset + 20, 3);
            int second = secondOfDay(text, offset + 11);
            LocalDate day = second < 0 || millis < 0 ? null : fixedDate(text, offset);
            if (day != null) {
                return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + second, millis * 1_000_000L);
            }
        }
        return generalInstant(new String(text, offset, length));
    }

    /** Returns the date of a date or of a date and time (in UTC), or null if the text is neither. */
    static @Nullable LocalDate date(char[] text, int offset, int length) {
        if (length == DATE_LENGTH) {
            return fixedDate(text, offset);
        }
        Instant instant = instant(text, offset, length);
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static boolean hasInstantShape(char[] text, int offset) {
        return text[offset + 10] == 'T'
                && text[offset + 13] == ':'
                && text[offset + 16] == ':'
                && text[offset + 19] == '.'
                && text[offset + 23] == 'Z';
    }

    private static int secondOfDay(char[] text, int offset) {
        int hour = number(text, offset, 2);
        int minute = number(text, offset + 3, 2);
        int second = number(text, offset + 6, 2);
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid ? hour * 3600 + minute * 60 + second : BAD;
    }

    private static @Nullable LocalDate fixedDate(char[] text, int offset) {
        int year = number(text, offset, 4);
        int month = number(text, offset + 5, 2);
        int day = number(text, offset + 8, 2);
        boolean shaped = text[offset + 4] == '-' && text[offset + 7] == '-' && year >= 0;
        if (!shaped || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        // LocalDate.of would throw for 31 June; an exception is a costly way to say "not a date".
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private static int number(char[] text, int offset, int digits) {
        int number = 0;
        for (int i = offset; i < offset + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable Instant generalInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
