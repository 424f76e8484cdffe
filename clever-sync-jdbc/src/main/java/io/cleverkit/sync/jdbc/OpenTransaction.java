package io.cleverkit.sync.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction from its beginning to the return of its connection. Rolled back when closed before it was committed. */
final class OpenTransaction implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private boolean committed;

    private OpenTransaction(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static OpenTransaction begin(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                boolean autoCommit = connection.getAutoCommit();
                connection.setAutoCommit(false);
                return new OpenTransaction(connection, autoCommit);
            } catch (SQLException | RuntimeException e) {
                closeAfter(e, connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new SyncStorageException(
                    "No transaction could be begun. Nothing was written. Look at the database and the size of the pool",
                    e);
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            throw new CommitFailedException(e);
        }
    }

    @Override
    public void close() {
        try {
            giveBack();
        } catch (SQLException e) {
            // After a commit the batch is in: a connection that breaks while it is given back is the pool's matter.
            if (!committed) {
                throw new SyncStorageException(
                        "A transaction could not be rolled back; its connection was dropped, which ends it as well", e);
            }
        }
    }

    private void giveBack() throws SQLException {
        try (connection) {
            if (!committed) {
                rollback();
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** A connection that cannot roll back must not live on: switching auto-commit on, as pools do, would commit. */
    private void rollback() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
