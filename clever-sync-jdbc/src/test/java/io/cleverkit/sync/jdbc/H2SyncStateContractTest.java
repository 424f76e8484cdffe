package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.DurableSyncStateContract;
import io.cleverkit.sync.internal.state.StateFixture;
import org.junit.jupiter.api.DisplayName;

@DisplayName("State in H2, in memory")
class H2SyncStateContractTest extends DurableSyncStateContract {
    @Override
    protected StateFixture fixture() {
        return new JdbcFixture(H2.withTables());
    }
}
