package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.SyncStorage;
import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.spi.TransactionRunner;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Entry point: the engine's memory in the host's database.
 *
 * <p>A batch is one transaction, in which the engine's rows and those of the host's stores are written together. A store on
 * the same database gets at that transaction through {@link #connection()}:
 *
 * <pre>{@code
 * JdbcSync jdbc = JdbcSync.of(dataSource);
 * UserStore users = new MyUserStore(jdbc::connection);
 * SyncStorage storage = jdbc.storage();
 * }</pre>
 *
 * <p>The tables must be there before: see {@link #MIGRATION_LOCATION}. H2 and PostgreSQL are supported. An H2 database in a
 * file needs {@code WRITE_DELAY=0} in its URL, or a killed process loses batches that were already reported as done, and
 * {@code DB_CLOSE_ON_EXIT=FALSE}, or H2 closes it at a signal while the engine still finishes its batch.
 *
 * <p>Immutable and thread-safe.
 */
public final class JdbcSync {
    /** Where the scripts are that make the tables, as a location for Flyway; plain SQL for H2 and PostgreSQL alike. */
    public static final String MIGRATION_LOCATION = "classpath:io/cleverkit/sync/jdbc/migration";

    /** A table for the history of these scripts, apart from that of the host's own, since both begin with version 1. */
    public static final String MIGRATION_TABLE = "cleverkit_schema_history";

    private final Database database;
    private final SyncStorage storage;

    private JdbcSync(Database database) {
        this.database = database;
        this.storage = new StateBackedStorage(new JdbcSyncState(database), database);
    }

    /**
     * Keeps the state in this database, with {@link JdbcTransactions transactions} of its own. Nothing is opened before the
     * first use; a pool is advisable, of one connection per district that runs at the same time and one more.
     */
    public static JdbcSync of(DataSource dataSource) {
        JdbcTransactions transactions = new JdbcTransactions(dataSource);
        return new JdbcSync(new Database(transactions, transactions::connection));
    }

    /**
     * Keeps the state in transactions of the host's. With Spring:
     *
     * <pre>{@code
     * TransactionTemplate template = new TransactionTemplate(manager);
     * template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
     * JdbcSync jdbc = JdbcSync.of(
     *         new TransactionRunner() {
     *             public <T> T inTransaction(Supplier<T> work) {
     *                 return template.execute(status -> work.get());
     *             }
     *         },
     *         () -> DataSourceUtils.getConnection(dataSource));
     * }</pre>
     *
     * <p>Read committed is the isolation to use: with a stricter one, batches that meet on a row fail instead of waiting.
     *
     * @param transactions opens the transactions; each call begins a new one, also inside of a transaction of the host's
     * @param connection answers, inside of such a transaction, with its connection; that connection is never closed here
     */
    public static JdbcSync of(TransactionRunner transactions, Supplier<? extends Connection> connection) {
        return new JdbcSync(new Database(
                Objects.requireNonNull(transactions, "transactions"),
                Objects.requireNonNull(connection, "connection")));
    }

    /** Returns the storage to give to the engine. */
    public SyncStorage storage() {
        return storage;
    }

    /**
     * Returns the connection of the batch that this thread is in, for the host's stores: what they write with it is there
     * together with the engine's rows or not at all. It belongs to the batch: closing it does nothing, ending its
     * transaction is refused; savepoints are the store's own.
     *
     * @throws IllegalStateException outside of a batch
     */
    public Connection connection() {
        return BatchConnection.lend(database.connection());
    }
}
