package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.spi.TransactionRunner;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions of a plain {@link DataSource}: one connection each, bound to the thread that runs the work. {@link JdbcSync}
 * brings its own; hosts need one only to share it between the engine and code of theirs.
 *
 * <p>Work that throws is rolled back and its exception arrives as it was, with whatever failed after it as suppressed. The
 * isolation is the data source's own. Thread-safe.
 */
public final class JdbcTransactions implements TransactionRunner {
    private final DataSource dataSource;

    /** Of the instance, since work on one database may well use another. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    /** Makes transactions of this database. */
    public JdbcTransactions(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Runs the work in a new transaction.
     *
     * @throws IllegalStateException when this thread already is in one
     * @throws CommitFailedException when the work returned and its commit failed
     * @throws SyncStorageException when no transaction could be begun
     */
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("A transaction was begun inside of another. Nothing was begun. Write with"
                    + " connection(), which belongs to the transaction that is open");
        }
        try (OpenTransaction transaction = OpenTransaction.begin(dataSource)) {
            current.set(transaction.connection());
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            current.remove();
        }
    }

    /**
     * Returns the connection of the transaction that this thread is in. It is not to be closed.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public Connection connection() {
        Connection connection = current.get();
        if (connection == null) {
            throw new IllegalStateException(
                    "There is no transaction on this thread, so there is no connection either. Ask for"
                            + " it inside of inTransaction(...) and on the same thread");
        }
        return connection;
    }
}
