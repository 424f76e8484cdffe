package io.cleverkit.sync.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The scripts")
class MigrationTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("are run by Flyway beside a schema that the host already has, once")
    void besideTheHostsOwn(boolean postgres) {
        DataSource dataSource = postgres ? Postgres.emptySchema() : H2.empty();
        Script.execute(dataSource, "CREATE TABLE host_table (id INTEGER)");

        assertThat(migrate(dataSource)).isEqualTo(1);
        assertThat(migrate(dataSource)).isZero();

        SyncState state = JdbcFixture.open(dataSource).state();
        ConnectionKey key = new ConnectionKey("app", "north");
        assertThat(state.addConnection(new Connection(key, ConnectionStatus.PENDING, Optional.empty())))
                .isTrue();
    }

    // region migrate
    private static int migrate(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(JdbcSync.MIGRATION_LOCATION)
                .table(JdbcSync.MIGRATION_TABLE)
                .baselineOnMigrate(true) // the host's own tables are there before
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
    // endregion
}
