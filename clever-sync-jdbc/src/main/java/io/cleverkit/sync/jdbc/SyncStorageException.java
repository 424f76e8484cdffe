package io.cleverkit.sync.jdbc;

/**
 * The database failed or refused. Outside of a commit, nothing of what was under way was written; the engine's next run
 * compares anew. Its cause is the driver's {@link java.sql.SQLException}.
 */
public class SyncStorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyncStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
