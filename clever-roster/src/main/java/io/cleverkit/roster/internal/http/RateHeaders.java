package io.cleverkit.roster.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What Clever's four {@code x-ratelimit-} headers say about the token's allowance.
 *
 * @param limit requests in a window
 * @param remaining of them
 * @param untilReset how long until the next window; zero or less if it has just begun
 */
record RateHeaders(int limit, int remaining, Duration untilReset) {
    /** A window is a minute; a reset further away, or long past, is a clock that is wrong. */
    private static final Duration FURTHEST = Duration.ofSeconds(65);

    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    /** Resets are whole seconds, so one that is just over may still be a moment away. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Reads the headers, or returns null if they are not all there, make no sense, or count something else than the token. */
    static @Nullable RateHeaders of(Response answer, Instant now) {
        Duration untilReset = untilReset(answer, now);
        int limit = number(answer, "x-ratelimit-limit");
        int remaining = number(answer, "x-ratelimit-remaining");
        boolean ofToken = answer.header("x-ratelimit-bucket")
                .map("bearer"::equalsIgnoreCase)
                .orElse(true);
        return untilReset == null || limit < 1 || remaining < 0 || !ofToken
                ? null
                : new RateHeaders(limit, remaining, untilReset);
    }

    /** How long a refused request has to wait, or null if the answer does not say. */
    static @Nullable Duration retryAfter(Response answer, Instant now) {
        Duration untilReset = untilReset(answer, now);
        if (untilReset == null) {
            // Clever does not document it, but it is HTTP's own word for this, and a proxy may be the one that refuses.
            int seconds = number(answer, "retry-after");
            return seconds < 1 || seconds > FURTHEST.toSeconds() ? null : Duration.ofSeconds(seconds);
        }
        if (!untilReset.isNegative() && !untilReset.isZero()) {
            return longer(untilReset, A_MOMENT);
        }
        // Refused, though the reset is over by our clock: it may be ahead of Clever's.
        Duration byTheirs = untilResetByTheirClock(answer);
        return byTheirs == null ? A_MOMENT : longer(byTheirs, A_MOMENT);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static @Nullable Duration untilReset(Response answer, Instant now) {
        long reset = wholeNumber(answer, "x-ratelimit-reset");
        if (reset < 0) {
            return null;
        }
        Duration byOurClock = plausible(now, reset);
        if (byOurClock != null) {
            return byOurClock;
        }
        return untilResetByTheirClock(answer);
    }

    private static @Nullable Duration untilResetByTheirClock(Response answer) {
        long reset = wholeNumber(answer, "x-ratelimit-reset");
        Instant theirs = date(answer);
        return theirs == null || reset < 0 ? null : plausible(theirs, reset);
    }

    private static @Nullable Duration plausible(Instant now, long reset) {
        try {
            Duration until = Duration.between(now, Instant.ofEpochSecond(reset));
            boolean plausible = until.compareTo(FURTHEST) <= 0 && until.compareTo(JUST_NOW.negated()) >= 0;
            return plausible ? until : null;
        } catch (DateTimeException | ArithmeticException noTime) {
            return null;
        }
    }

    private static @Nullable Instant date(Response answer) {
        try {
            return answer.header("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(null);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static int number(Response answer, String header) {
        long number = wholeNumber(answer, header);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** A header's number that is not negative, or -1. */
    private static long wholeNumber(Response answer, String header) {
        try {
            return Math.max(-1, Long.parseLong(answer.header(header).orElse("").trim()));
        } catch (NumberFormatException notSent) {
            return -1;
        }
    }
}
