package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * The token is good, but what was asked for is outside its scopes: 403, or another refusal in which Clever says so.
 *
 * <p>Often the application lacks access to Secure Sync. Nothing may be concluded about the records.
 */
public final class ForbiddenException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public ForbiddenException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }
}
