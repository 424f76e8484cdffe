package io.cleverkit.sync.spi;

import java.util.Objects;

/**
 * A source could not be read, or not to its end. Thrown by sources, caught by the engine: the run fails with the reason and
 * nothing is changed on the host's side.
 *
 * <p>The message is stored with the run and shown to operators: it holds no personal data and no secret.
 */
public final class SourceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates one with its cause. */
    public SourceUnavailableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Creates one that has no other cause. */
    public SourceUnavailableException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Returns what stood in the way. */
    public Reason reason() {
        return reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** The district no longer lets us in: a state of the connection, never an empty roster. */
        DISCONNECTED,
        /** The source failed, timed out or is over its limits; a later run may succeed. */
        UNAVAILABLE,
        /** The source answered, but not with something that can be read to its end. */
        UNREADABLE
    }
}
