package io.cleverkit.roster.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that one call may take and wait. Begins with the call; counts its waits. Used by one thread at a time.
 */
public final class Budget {
    private final Clock clock;
    private final @Nullable Instant end;
    private @Nullable Duration waitsLeft;
    private boolean exhausted;

    private Budget(Clock clock, @Nullable Instant end, @Nullable Duration waitsLeft) {
        this.clock = clock;
        this.end = end;
        this.waitsLeft = waitsLeft;
    }

    /** All the time in the world. */
    static Budget unlimited() {
        return new Budget(Clock.systemUTC(), null, null);
    }

    /**
     * Begins now.
     *
     * @param timeout how long the whole call may take, or null for ever
     * @param longestWait how long it may be put to sleep in all, or null for ever
     */
    static Budget begin(Clock clock, @Nullable Duration timeout, @Nullable Duration longestWait) {
        return new Budget(clock, timeout == null ? null : clock.instant().plus(timeout), longestWait);
    }

    /** Returns whether the call's time is over. */
    public boolean isOver() {
        return end != null && !clock.instant().isBefore(end);
    }

    /**
     * Returns the shorter one of a duration and what is left. What is left is rounded up, since timers count milliseconds and may
     * ring a moment early: when they do ring, the call must be {@linkplain #isOver over} beyond doubt.
     */
    Duration cap(Duration wanted) {
        if (end == null) {
            return wanted;
        }
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(wanted) < 0 ? Duration.ofMillis(Math.max(0, left.toMillis()) + 2) : wanted;
    }

    /** Returns whether the call may sleep so long, and still has time afterwards; if so the sleep is counted. */
    boolean spend(Duration wait) {
        boolean inTime = end == null || clock.instant().plus(wait).isBefore(end);
        Duration left = waitsLeft;
        boolean awake = left == null || wait.compareTo(left) <= 0;
        if (!inTime || !awake) {
            exhausted = true;
            return false;
        }
        waitsLeft = left == null ? null : left.minus(wait);
        return true;
    }

    /** Returns whether a sleep was refused, so that there is no point in another attempt. */
    boolean isExhausted() {
        return exhausted;
    }
}
