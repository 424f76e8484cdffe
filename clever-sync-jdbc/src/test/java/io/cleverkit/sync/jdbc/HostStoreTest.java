package io.cleverkit.sync.jdbc;

import static io.cleverkit.sync.internal.state.LinkType.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.TransactionRunner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's store that writes with the batch's connection. */
@DisplayName("A host's store on the same database")
class HostStoreTest {
    private static final ConnectionKey KEY = new ConnectionKey("app", "north");
    private static final Link LINK = new Link(
            LinkKey.of(LOCATION, "school"), "1", LinkStatus.ACTIVE, HashBytes.NONE, HashBytes.NONE, 1, "key", 1, 0);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("writes together with the engine or not at all")
    void together(boolean postgres) throws SQLException {
        DataSource dataSource = database(postgres);
        JdbcSync jdbc = JdbcSync.of(dataSource);
        SyncState state = connect(jdbc);

        assertThatThrownBy(() -> inBatch(jdbc, () -> {
                    insertSchool(jdbc);
                    state.insertLinks(KEY, List.of(LINK));
                    throw new IllegalArgumentException("a later item failed");
                }))
                .hasMessage("a later item failed");
        assertThat(schools(dataSource)).isZero();
        assertThat(state.findLinks(KEY, LOCATION, List.of("school"))).isEmpty();

        inBatch(jdbc, () -> {
            insertSchool(jdbc);
            state.insertLinks(KEY, List.of(LINK));
        });
        assertThat(schools(dataSource)).isEqualTo(1);
        assertThat(state.findLinks(KEY, LOCATION, List.of("school"))).hasSize(1);
    }

    @Test
    @DisplayName("also in a transaction of the host's own")
    void hostOwnedTransactions() throws SQLException {
        DataSource dataSource = database(false);
        JdbcTransactions host = new JdbcTransactions(dataSource);
        JdbcSync jdbc = JdbcSync.of(host, host::connection);
        SyncState state = connect(jdbc);

        assertThatThrownBy(() -> inBatch(jdbc, () -> {
                    insertSchool(host.connection());
                    state.insertLinks(KEY, List.of(LINK));
                    throw new IllegalArgumentException("late");
                }))
                .hasMessage("late");

        assertThat(schools(dataSource)).isZero();
        assertThat(state.findLinks(KEY, LOCATION, List.of("school"))).isEmpty();
    }

    @Test
    @DisplayName("cannot end the batch: closing does nothing, committing is refused, savepoints are free")
    void cannotEndTheBatch() throws SQLException {
        DataSource dataSource = database(false);
        JdbcSync jdbc = JdbcSync.of(dataSource);
        SyncState state = connect(jdbc);

        inBatch(jdbc, () -> {
            try (Connection connection = jdbc.connection()) {
                Savepoint before = connection.setSavepoint();
                insertSchool(connection);
                connection.rollback(before);
                assertThatThrownBy(connection::commit)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("belongs to the engine");
                assertThatThrownBy(connection::rollback).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(IllegalStateException.class);
                assertThat(connection).isEqualTo(connection).hasSameHashCodeAs(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            insertSchool(jdbc);
            state.insertLinks(KEY, List.of(LINK));
        });

        assertThat(schools(dataSource)).isEqualTo(1);
    }

    @Test
    @DisplayName("sees the driver's own exceptions")
    void driversExceptions() {
        JdbcSync jdbc = JdbcSync.of(database(false));

        inBatch(
                jdbc,
                () -> assertThatThrownBy(() -> jdbc.connection().prepareStatement("nonsense"))
                        .isInstanceOf(SQLException.class));
    }

    @Test
    @DisplayName("is told that there is no connection outside of a batch")
    void outsideOfABatch() {
        JdbcSync jdbc = JdbcSync.of(database(false));

        assertThatThrownBy(jdbc::connection)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of a batch");
    }

    @Test
    @DisplayName("may look links up in a batch; what needs a transaction of its own is refused there")
    void nested() {
        JdbcSync jdbc = JdbcSync.of(database(false));
        SyncState state = connect(jdbc);

        inBatch(jdbc, () -> {
            assertThat(state.findLinks(KEY, LOCATION, List.of("school"))).isEmpty();
            assertThatThrownBy(() -> state.setStatus(KEY, ConnectionStatus.PAUSED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("inside of a batch");
        });
    }

    private static DataSource database(boolean postgres) {
        DataSource dataSource = postgres ? Postgres.withTables() : H2.withTables();
        Script.execute(dataSource, "CREATE TABLE school (name VARCHAR(100))");
        return dataSource;
    }

    private static SyncState connect(JdbcSync jdbc) {
        SyncState state = ((StateBackedStorage) jdbc.storage()).state();
        state.addConnection(
                new io.cleverkit.sync.internal.state.Connection(KEY, ConnectionStatus.PENDING, Optional.empty()));
        return state;
    }

    private static void inBatch(JdbcSync jdbc, Runnable work) {
        TransactionRunner batches = ((StateBackedStorage) jdbc.storage()).transactions();
        batches.<Object>inTransaction(() -> {
            work.run();
            return "done";
        });
    }

    private static void insertSchool(JdbcSync jdbc) {
        insertSchool(jdbc.connection());
    }

    private static void insertSchool(Connection connection) {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO school VALUES (?)")) {
            insert.setString(1, "Beispielschule");
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int schools(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM school")) {
            result.next();
            return result.getInt(1);
        }
    }
}
