package io.cleverkit.sync;

import io.cleverkit.sync.internal.memory.InMemorySyncState;
import io.cleverkit.sync.internal.state.StateBackedStorage;

/**
 * Where the engine keeps what it remembers, together with the transactions that it shares with the host's stores. Made by
 * {@link #inMemory()} or by {@code JdbcSync} of {@code clever-sync-jdbc}; opaque to everybody but the engine. Thread-safe.
 */
public sealed interface SyncStorage permits StateBackedStorage {
    /**
     * Returns a storage that forgets everything with the process: for tests and trials. Its transactions make batches neither
     * atomic nor durable.
     */
    static SyncStorage inMemory() {
        return new StateBackedStorage(new InMemorySyncState(), InMemorySyncState.TRANSACTIONS);
    }
}
