package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Nearly all of the last requests with this token failed, so this one was not even sent.
 *
 * <p>Every token has a circuit of its own: one district's trouble does not stop another. After a few seconds one request is
 * let through, and when Clever answers it, all are.
 */
public final class CircuitOpenException extends CleverException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Makes an exception; parameters as in {@link CleverException}, and when to try again. */
    public CircuitOpenException(String message, String operation, Duration retryAfter) {
        super(message, operation, null);
        this.retryAfter = requireNonNull(retryAfter, "retryAfter");
    }

    /** Returns how long until the next request is let through. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Returns true. */
    @Override
    public boolean isRetryable() {
        return true;
    }
}
