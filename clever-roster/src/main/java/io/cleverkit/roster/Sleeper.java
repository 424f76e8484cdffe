package io.cleverkit.roster;

import java.time.Duration;

/**
 * Waits. The client sleeps through this only, so that a test can let time pass by hand.
 *
 * <p>Called on the thread that called the client, never while a lock is held. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns when the time is over.
     *
     * @param duration how long; positive
     * @throws InterruptedException if the thread was interrupted before or while it waited; the client then gives up with
     *     {@link CleverTransportException} and sets the flag again
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the sleeper that really waits. */
    static Sleeper system() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
