package io.cleverkit.sync;

/** What a run reads. */
public enum RunKind {
    /** Everything the district shares. */
    FULL,
    /**
     * Only what changed since the last run. It may be asked for, but is not built yet: the run reads everything instead and warns
     * that it did.
     */
    DELTA
}
