package io.cleverkit.sync;

/** What is counted in a report. */
public enum RecordKind {
    /** The organization itself. */
    ORGANIZATION,
    /** Schools. */
    LOCATIONS,
    /** Accounts, of all roles. */
    ACCOUNTS,
    /** Sections. */
    CLASSES,
    /** Pairs of a class and an account, teachers included. */
    ENROLLMENTS
}
