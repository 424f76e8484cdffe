package io.cleverkit.roster.internal.http;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long calls may take and wait; the settings from which each call gets its {@link Budget}.
 *
 * @param clock by which the time is reckoned
 * @param timeout of a whole call, waits and repetitions included; null for none
 * @param longestWait how long a call may be put to sleep in all; null for as long as it takes
 */
public record CallLimits(
        Clock clock, @Nullable Duration timeout, @Nullable Duration longestWait) {

    /** No limits. */
    public static CallLimits none(Clock clock) {
        return new CallLimits(clock, null, null);
    }

    /** The same with a timeout. @throws IllegalArgumentException if it is not positive */
    public CallLimits withTimeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("timeout: must be positive");
        }
        return new CallLimits(clock, limit, longestWait);
    }

    /** The same with a longest wait. @throws IllegalArgumentException if it is negative */
    public CallLimits withLongestWait(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("longest: must not be negative");
        }
        return new CallLimits(clock, timeout, limit);
    }

    /** Begins a call. */
    public Budget begin() {
        return Budget.begin(clock, timeout, longestWait);
    }
}
