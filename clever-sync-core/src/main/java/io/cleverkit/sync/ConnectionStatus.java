package io.cleverkit.sync;

/** How a district's connection stands. None of these is ever taken for an empty roster. */
public enum ConnectionStatus {
    /** Known, and not yet begun. */
    PENDING,
    /** In use. */
    CONNECTED,
    /** Frozen by the district for a while. */
    PAUSED,
    /** The district no longer lets us in. */
    DISCONNECTED
}
