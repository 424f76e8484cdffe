package io.cleverkit.sync.internal.apply;

/** Nothing can be written any more, so going on record by record would only take long. */
public final class StoreDownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDownException(Throwable cause) {
        super("The host's stores fail for record after record", cause);
    }
}
