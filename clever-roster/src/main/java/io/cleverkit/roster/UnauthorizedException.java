package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * Clever does not accept the token (401), and reading it again gave no better one.
 *
 * <p>Of a district this means <em>disconnected</em>: stop reading it, remove nothing, and wait for its token to appear
 * again. Of a person it means that the log-in must be repeated.
 */
public final class UnauthorizedException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public UnauthorizedException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }
}
