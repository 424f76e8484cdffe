package io.cleverkit.sync.internal.plan;

/** What is to be done with a record. */
public enum OpKind {
    CREATE,
    UPDATE,
    RESTORE,
    ARCHIVE
}
