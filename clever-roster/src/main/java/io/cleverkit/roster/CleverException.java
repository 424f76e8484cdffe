package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What every call to Clever fails with.
 *
 * <p>The class says who failed and what can be done. The message is a constant sentence, what to do next, and identifiers
 * that may be logged (district, operation, status, request id); it never holds a payload, a token, a query or anything
 * about a person. The constructors are public so that a test of yours can let a call fail; keep that rule.
 */
public abstract class CleverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    /**
     * Makes an exception.
     *
     * @param message what happened and what to do; nothing about a person
     * @param operation what was being done, see {@link #operation()}
     * @param cause what lies beneath, if anything
     */
    protected CleverException(String message, String operation, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = requireNonNull(operation, "operation");
    }

    /** Returns whether the very same call may succeed later without anybody changing anything. */
    public abstract boolean isRetryable();

    /** Returns what was being done, for instance {@code list users}: constant texts, fit for a metric's tag. */
    public final String operation() {
        return operation;
    }
}
