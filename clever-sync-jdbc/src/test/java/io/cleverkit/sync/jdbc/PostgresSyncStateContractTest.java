package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.DurableSyncStateContract;
import io.cleverkit.sync.internal.state.StateFixture;
import org.junit.jupiter.api.DisplayName;

@DisplayName("State in PostgreSQL")
class PostgresSyncStateContractTest extends DurableSyncStateContract {
    @Override
    protected StateFixture fixture() {
        return new JdbcFixture(Postgres.withTables());
    }
}
