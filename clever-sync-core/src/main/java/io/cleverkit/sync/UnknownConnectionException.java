package io.cleverkit.sync;

import io.cleverkit.sync.model.ConnectionKey;

/** The district was never connected, so there is nothing to run or to show. */
public final class UnknownConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownConnectionException(ConnectionKey connection) {
        super("This district is not known. Connect it first [district=" + connection.district() + "]");
    }
}
