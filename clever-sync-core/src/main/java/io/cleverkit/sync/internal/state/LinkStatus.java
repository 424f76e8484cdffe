package io.cleverkit.sync.internal.state;

/** Whether the host's record is in use. The names are stored. */
public enum LinkStatus {
    ACTIVE,
    ARCHIVED
}
