package io.cleverkit.sync.internal.state;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** Contract of a {@link SyncState} whose batches are transactions. */
public abstract class DurableSyncStateContract extends SyncStateContract {
    @Nested
    @DisplayName("transactions")
    class OfTransactions extends TransactionRequirements {
        @Override
        protected StateFixture fixture() {
            return DurableSyncStateContract.this.fixture();
        }
    }
}
