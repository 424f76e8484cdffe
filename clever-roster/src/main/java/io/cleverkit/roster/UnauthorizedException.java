package io.cleverkit.roster;

import org.jspecify.annotations.Nullable;

/**
 * Clever does not accept the token (401).
 *
 * <p>Of a person it means that the log-in must be repeated; of a {@link DistrictToken} that it was rotated or revoked. Where a
 * {@link TokenSource} could be asked again and had no better one, it is a {@link DisconnectedException}. Of an
 * application's credentials it means that they are wrong.
 */
public sealed class UnauthorizedException extends CleverApiException permits DisconnectedException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; parameters as in {@link CleverApiException}. */
    public UnauthorizedException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, statusCode, requestId);
    }
}
