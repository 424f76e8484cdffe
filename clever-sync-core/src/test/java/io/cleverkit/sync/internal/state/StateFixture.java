package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.spi.TransactionRunner;
import java.time.Duration;

/** What the contract needs of a state that is to fulfil it. One fixture serves one test. */
public interface StateFixture {
    /** A state that knows nothing. Called once. */
    SyncState emptyState();

    /** The same data through a fresh instance, as another node or a restart would see it. */
    SyncState reopen();

    /** The transactions that the state takes part in. */
    TransactionRunner transactions();

    /** Moves the clock by which leases expire. */
    void advance(Duration duration);

    /** Runs work in a transaction when there is nothing to return. */
    default void inTransaction(Runnable work) {
        transactions().<Object>inTransaction(() -> {
            work.run();
            return "done";
        });
    }
}
