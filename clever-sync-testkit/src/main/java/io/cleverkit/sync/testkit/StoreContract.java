package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.TransactionRunner;
import java.util.function.Supplier;

/** What the contracts of all stores share: how they are called. */
public abstract class StoreContract {
    /** For the contracts of this package. */
    StoreContract() {}

    /**
     * Tells whether the store writes in the batch's transaction. Then it never hears of an operation twice and need not
     * remember any; instead it is checked that a rolled-back batch leaves nothing. Otherwise, which is the default, it is
     * checked that operations are remembered.
     */
    protected boolean sharesTransaction() {
        return false;
    }

    /** The transactions that the engine would open. By default none: the work is just run. */
    protected TransactionRunner transactions() {
        return Supplier::get;
    }

    /** The district that all records come from, unless a requirement takes two. */
    protected ConnectionKey connection() {
        return new ConnectionKey("contract-application", "contract-district");
    }

    /** Calls the store as the engine does. */
    final <T> T batch(Supplier<T> call) {
        return transactions().inTransaction(call);
    }

    final BatchContext context(ConnectionKey connection, String organizationId) {
        return BatchContext.builder()
                .connection(connection)
                .organizationId(organizationId)
                .runId("contract-run")
                .epoch(1)
                .build();
    }
}
