package io.cleverkit.sync;

/** What a run reads. */
public enum RunKind {
    /** Everything the district shares. */
    FULL
}
