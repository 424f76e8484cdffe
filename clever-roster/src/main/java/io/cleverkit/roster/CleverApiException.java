package io.cleverkit.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Clever answered no.
 *
 * <p>The subclasses are the answers that call for a reaction of their own; any other status is this class itself: a request
 * that is wrong (400), asks for too much (413) or is not supported (501).
 */
public class CleverApiException extends CleverException {
    private static final long serialVersionUID = 1L;

    private final int statusCode;
    private final @Nullable String requestId;

    /** Makes an exception; parameters as in {@link CleverException}, the HTTP status and Clever's request id if sent. */
    public CleverApiException(String message, String operation, int statusCode, @Nullable String requestId) {
        super(message, operation, null);
        this.statusCode = statusCode;
        this.requestId = requestId;
    }

    /** Returns the HTTP status. */
    public final int statusCode() {
        return statusCode;
    }

    /** Returns Clever's id of the request, to quote to Clever's support; empty if none was sent. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
