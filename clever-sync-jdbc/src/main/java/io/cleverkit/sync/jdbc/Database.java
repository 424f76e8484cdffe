package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.spi.TransactionRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine's way into the database: batches, which it opens itself, and short transactions of one method each. Thread-safe.
 */
final class Database implements TransactionRunner {
    private final TransactionRunner transactions;
    private final Supplier<? extends Connection> connections;

    /** Of the instance, since an application may keep two of them. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private volatile @Nullable Dialect dialect;

    Database(TransactionRunner transactions, Supplier<? extends Connection> connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException(
                    "Something that needs a transaction of its own was called inside of a batch."
                            + " Nothing was written. Call it before or after the batch");
        }
        return transactions.inTransaction(() -> {
            current.set(connections.get());
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    /** The connection of the batch that this thread is in. */
    Connection connection() {
        Connection connection = current.get();
        if (connection == null) {
            throw new IllegalStateException("This was called outside of a batch, or on another thread than the batch's."
                    + " Nothing was written. The engine opens batches; its stores are called inside of them");
        }
        return connection;
    }

    /** Runs in the batch that this thread is in. */
    <T> T inBatch(SqlWork<T> work) {
        return run(connection(), work);
    }

    /** Runs in a short transaction of its own. */
    <T> T alone(SqlWork<T> work) {
        return inTransaction(() -> run(connection(), work));
    }

    /** Runs in the batch that this thread is in, else in a short transaction of its own. */
    <T> T anywhere(SqlWork<T> work) {
        if (current.get() != null) {
            return inBatch(work);
        }
        return alone(work);
    }

    Dialect dialect(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialect.of(connection);
            dialect = known;
        }
        return known;
    }

    private static <T> T run(Connection connection, SqlWork<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw new SyncStorageException(
                    "The database refused or failed. Nothing of this step was written. The cause says why; the next run"
                            + " compares anew [sqlState=" + e.getSQLState() + "]",
                    e);
        }
    }
}
