package io.cleverkit.sync.jdbc;

/**
 * A commit failed: whether the batch is there cannot be known from here. Nothing must be assumed; the engine's next run reads
 * what is there and compares anew.
 */
public final class CommitFailedException extends SyncStorageException {
    private static final long serialVersionUID = 1L;

    CommitFailedException(Throwable cause) {
        super(
                "A transaction could not be committed. Whether its changes are there is not known. The next run compares anew;"
                        + " look at the database when this repeats",
                cause);
    }
}
