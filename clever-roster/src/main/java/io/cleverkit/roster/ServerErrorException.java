package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * Clever itself failed (500, 502, 503 or another 5xx but 501), and did so on every attempt.
 *
 * <p>A read is worth trying again later. Of a write, which is sent once, nobody knows whether it was done: look before you send it
 * again; {@link #isRetryable()} is then false.
 */
public final class ServerErrorException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /** Makes an exception for a read; parameters as in {@link CleverApiException}. */
    public ServerErrorException(String message, String operation, int statusCode, @Nullable String requestId) {
        this(message, operation, statusCode, requestId, true);
    }

    /** Makes an exception; parameters as in {@link CleverApiException}, and whether the call is safe to repeat. */
    public ServerErrorException(
            String message, String operation, int statusCode, @Nullable String requestId, boolean retryable) {
        super(message, operation, statusCode, requestId);
        this.retryable = retryable;
    }

    /** Returns true for a read, and false for a write, which may have been done all the same. */
    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
