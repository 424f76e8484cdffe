package io.cleverkit.sync.testkit;

/** What the engine asks of a store. */
public enum StoreCall {
    /** Creating records. */
    CREATE,
    /** Updating records. */
    UPDATE,
    /** Archiving records. */
    ARCHIVE,
    /** Restoring records. */
    RESTORE,
    /** Putting people into classes and taking them out. */
    CHANGE_ENROLLMENTS
}
