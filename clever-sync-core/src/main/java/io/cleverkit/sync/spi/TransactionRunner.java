package io.cleverkit.sync.spi;

import java.util.function.Supplier;

/**
 * Opens the transaction that the engine's state and the host's stores share, so that a batch is there as a whole or not at
 * all, whenever the process dies.
 *
 * <p>{@code clever-sync-jdbc} brings one for a plain {@code DataSource}; a Spring host passes its {@code
 * TransactionTemplate} in a few lines.
 */
@FunctionalInterface
public interface TransactionRunner {
    /**
     * Runs the work in one new transaction, commits it when the work returns, rolls it back when it throws, and throws on what
     * the work threw. Calls are never nested.
     */
    <T> T inTransaction(Supplier<T> work);
}
