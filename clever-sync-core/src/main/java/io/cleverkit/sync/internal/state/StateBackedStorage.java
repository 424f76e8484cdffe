package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.SyncStorage;
import io.cleverkit.sync.spi.TransactionRunner;
import java.util.Objects;

/**
 * A state and the transactions it takes part in.
 *
 * @param state what is remembered
 * @param transactions opens the transactions that the state takes part in
 */
public record StateBackedStorage(SyncState state, TransactionRunner transactions) implements SyncStorage {
    public StateBackedStorage {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(transactions, "transactions");
    }
}
