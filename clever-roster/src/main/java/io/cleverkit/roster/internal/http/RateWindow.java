package io.cleverkit.roster.internal.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a token may still send in Clever's present window, a fixed minute.
 *
 * <p>It counts by itself and is corrected by the headers of every answer: they tell when the window ends, which only Clever
 * knows, and how much other processes with the same token have taken. Whoever finds the window used up is told when to ask
 * again; all who wait are told different moments, so that they do not come back at once. Resilience4j's rate limiter has
 * windows that begin when it likes and cannot be told of a reset.
 *
 * <p>Time comes in as an argument. Thread-safe; the lock is held for arithmetic only.
 */
final class RateWindow {
    static final Duration LENGTH = Duration.ofMinutes(1);

    /** Between those who come back after a reset: more than twice as fast as the allowance, and far from all at once. */
    private static final Duration SPACING = Duration.ofMillis(20);

    /** Two resets closer than this are the same one: they are whole seconds, reckoned from clocks that differ. */
    private static final Duration SAME = Duration.ofSeconds(2);

    /** An end further away than this was reckoned before the clock was set back. */
    private static final Duration FURTHEST = LENGTH.plusSeconds(10);

    private int limit;
    private int remaining;
    private int inFlight;
    private Instant end = Instant.MIN;

    /** Whether Clever has told the end, or it is our guess. */
    private boolean endTold;

    private @Nullable Instant closedUntil;
    private Instant nextSlot = Instant.MIN;

    /** @param limit requests in a window as long as Clever has not said otherwise */
    RateWindow(int limit) {
        this.limit = limit;
    }

    /**
     * Takes one request out of the window and returns zero, or returns how long to wait before asking again. That moment is
     * kept for the caller; one that does not wait for it says {@link #declined()}.
     */
    synchronized Duration take(Instant now) {
        forgetIfSetBack(now);
        if (closedUntil != null) {
            if (now.isBefore(closedUntil)) {
                return untilSlot(now, closedUntil);
            }
            closedUntil = null;
        }
        if (!now.isBefore(end)) {
            // What is on its way may reach Clever in the new window, so it is taken out of it.
            begin(now.plus(LENGTH), false, Math.max(1, limit - inFlight));
        }
        if (remaining <= 0) {
            close(end);
            return untilSlot(now, end);
        }
        remaining--;
        inFlight++;
        return Duration.ZERO;
    }

    /** Somebody who was told to wait will not, so that the moment is another's: callers that only ask delay nobody. */
    synchronized void declined() {
        nextSlot = nextSlot.minus(SPACING);
    }

    /** An answer came, with headers or without. */
    synchronized void answered(Instant now, @Nullable RateHeaders headers) {
        inFlight--;
        if (headers == null
                || headers.untilReset().isNegative()
                || headers.untilReset().isZero()) {
            return; // nothing said, or of the window before
        }
        limit = headers.limit();
        Instant reset = now.plus(headers.untilReset());
        if (endTold && reset.isAfter(end.plus(SAME))) {
            begin(reset, true, Math.max(0, headers.remaining() - inFlight));
        } else if (!endTold || !reset.isBefore(end.minus(SAME))) {
            end = reset;
            endTold = true;
            remaining = Math.min(remaining, headers.remaining());
        }
    }

    /** No answer came. */
    synchronized void unanswered() {
        inFlight--;
    }

    /** Clever refused: nobody goes before the reset, which is a whole window away if nobody knows better. */
    synchronized void refused(Instant now, @Nullable Duration retryAfter) {
        inFlight--;
        boolean known = endTold && now.isBefore(end);
        if (retryAfter != null) {
            begin(now.plus(retryAfter), true, 0);
        } else {
            begin(known ? end : now.plus(LENGTH), known, 0);
        }
        close(end);
    }

    private void forgetIfSetBack(Instant now) {
        if (end.isAfter(now.plus(FURTHEST))) {
            closedUntil = null;
            nextSlot = Instant.MIN;
            begin(now.plus(LENGTH), false, Math.max(1, limit - inFlight));
        }
    }

    private void begin(Instant newEnd, boolean told, int allowed) {
        end = newEnd;
        endTold = told;
        remaining = allowed;
    }

    /** Moments that were given away stay given away: several are refused at once, and each reckons a little differently. */
    private void close(Instant until) {
        closedUntil = until;
        nextSlot = nextSlot.isAfter(until) ? nextSlot : until;
    }

    private Duration untilSlot(Instant now, Instant opening) {
        Instant slot = nextSlot.isAfter(opening) ? nextSlot : opening;
        nextSlot = slot.plus(SPACING);
        return Duration.between(now, slot);
    }
}
