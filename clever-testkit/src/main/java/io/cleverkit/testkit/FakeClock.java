package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The fake's clock. It runs like the clock the fake was built with, and can be moved forward: codes, tokens, browser sessions
 * and rate limits then age at once. Thread-safe.
 */
public final class FakeClock {
    private final MovableClock clock;

    FakeClock(MovableClock clock) {
        this.clock = clock;
    }

    /** What time it is on the fake. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by must not be negative");
        }
        clock.advance(by);
    }

    /** The same time as a {@link Clock}, to give to the code under test. */
    public Clock asClock() {
        return clock;
    }
}
