package io.cleverkit.sync.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A host's store in the engine's transaction, PostgreSQL")
class PostgresSharedTransactionContractTest extends SharedTransactionContract {
    @Override
    DataSource database() {
        return Postgres.withTables();
    }
}
