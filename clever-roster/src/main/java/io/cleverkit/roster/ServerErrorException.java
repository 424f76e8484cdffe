package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * Clever itself failed (500, 502, 503 or another 5xx but 501), and did so on every attempt.
 */
public final class ServerErrorException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public ServerErrorException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }

    /** Returns true. */
    @Override
    public boolean isRetryable() {
        return true;
    }
}
