package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.internal.state.StateFixture;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.spi.TransactionRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A state on a database with empty tables. The clock cannot be moved, so leases are. */
final class JdbcFixture implements StateFixture {
    private final DataSource dataSource;
    private final Runnable restart;
    private final StateBackedStorage storage;

    JdbcFixture(DataSource dataSource) {
        this(dataSource, () -> {});
    }

    /** With something that restarts the database. */
    JdbcFixture(DataSource dataSource, Runnable restart) {
        this.dataSource = dataSource;
        this.restart = restart;
        this.storage = open(dataSource);
    }

    static StateBackedStorage open(DataSource dataSource) {
        return (StateBackedStorage) JdbcSync.of(dataSource).storage();
    }

    @Override
    public SyncState emptyState() {
        return storage.state();
    }

    @Override
    public SyncState reopen() {
        restart.run();
        return open(dataSource).state();
    }

    @Override
    public TransactionRunner transactions() {
        return storage.transactions();
    }

    @Override
    public void advance(Duration duration) {
        try (Connection connection = dataSource.getConnection()) {
            List<Timestamp> ends = Rows.read(
                    connection, "SELECT DISTINCT expires_at FROM cleverkit_lease", p -> {}, row -> row.getTimestamp(1));
            for (Timestamp end : ends) {
                Rows.write(
                        connection,
                        "UPDATE cleverkit_lease SET expires_at = ? WHERE expires_at = ?",
                        p -> p.add(end.toInstant().minus(duration)).add(end.toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
