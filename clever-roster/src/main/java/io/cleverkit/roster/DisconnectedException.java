package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * The district has disconnected: its token is refused, and reading it again gave none or one that is refused as well.
 *
 * <p>Stop reading the district, remove nothing, and wait for its token to appear again.
 */
public final class DisconnectedException extends UnauthorizedException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public DisconnectedException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }
}
