package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * There was no answer: no connection, no TLS, a timeout, or the thread was interrupted.
 *
 * <p>After an interrupt the thread's flag is set again, and the call is not {@linkplain #isRetryable() retryable}.
 */
public final class CleverTransportException extends CleverException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /** Makes an exception; parameters as in {@link CleverException}, and whether the call is worth repeating. */
    public CleverTransportException(String message, String operation, boolean retryable, @Nullable Throwable cause) {
        super(message, operation, cause);
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
