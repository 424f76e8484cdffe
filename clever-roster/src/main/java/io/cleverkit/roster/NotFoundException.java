package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * There is no such record for this token (404, answered as JSON).
 *
 * <p>It was deleted, is not shared, never was, or the token is of the wrong kind: Clever does not tell these apart. A 404
 * that comes as an HTML page is {@link CleverResponseException} instead, since Clever sends that for an endpoint out of
 * reach.
 */
public final class NotFoundException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public NotFoundException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }
}
