package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There was an answer, but it cannot be read as what was asked for. */
public final class CleverResponseException extends CleverException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with an answer. */
    public enum Reason {
        /** An HTML page: often a sign of the wrong kind of token for the endpoint, sometimes of an outage or a proxy. */
        HTML,
        /** Neither JSON nor HTML. */
        CONTENT_TYPE,
        /** A redirect; the client follows none, so that a token goes to no other host. */
        REDIRECT,
        /** The answer ended too early. */
        CUT_OFF,
        /** JSON of another shape than Clever documents, or no valid JSON. */
        SHAPE
    }

    private final Reason reason;
    private final @Nullable String requestId;

    /** Makes an exception; parameters as in {@link CleverException}, and what is wrong. */
    public CleverResponseException(String message, String operation, Reason reason, @Nullable Throwable cause) {
        this(message, operation, reason, null, cause);
    }

    /** Makes an exception; parameters as in {@link CleverException}, what is wrong, and Clever's request id if sent. */
    public CleverResponseException(
            String message, String operation, Reason reason, @Nullable String requestId, @Nullable Throwable cause) {
        super(message, operation, cause);
        this.reason = requireNonNull(reason, "reason");
        this.requestId = requestId;
    }

    /** Returns Clever's id of the request, to quote to Clever's support; empty if none was sent. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Returns what is wrong with the answer. */
    public Reason reason() {
        return reason;
    }

    /** Returns true for an answer that was cut off; the others come back the same until somebody changes something. */
    @Override
    public boolean isRetryable() {
        return reason == Reason.CUT_OFF;
    }
}
