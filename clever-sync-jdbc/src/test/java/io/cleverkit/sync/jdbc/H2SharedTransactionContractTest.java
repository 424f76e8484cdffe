package io.cleverkit.sync.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A host's store in the engine's transaction, H2")
class H2SharedTransactionContractTest extends SharedTransactionContract {
    @Override
    DataSource database() {
        return H2.withTables();
    }
}
