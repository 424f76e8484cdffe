package io.cleverkit.examples.readalong.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.cleverkit.examples.readalong.config.BadConfigurationException;
import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.sync.jdbc.JdbcSync;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database of Readalong: a connection pool over a schema that is up to date. Holds the product's tables and, beside them,
 * those of the sync engine, so that one transaction can cover both.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects and migrates.
     *
     * @throws BadConfigurationException when the database cannot be reached
     */
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool = connect(settings);
        try {
            migrate(pool, settings);
            return new Database(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("readalong");
        config.setJdbcUrl(settings.isPostgres() ? settings.url() : keptOpen(settings.url()));
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(16);
        config.setInitializationFailTimeout(5_000);
        if (settings.isPostgres()) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            // PostgreSQL's details quote the row that was refused, and rows here are about children.
            config.addDataSourceProperty("logServerErrorDetail", "false");
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException | IllegalArgumentException e) {
            String accepts =
                    "a database that can be reached with DB_USER and DB_PASSWORD, and that no other process has locked";
            BadConfigurationException bad = new BadConfigurationException("DB_URL", accepts);
            bad.initCause(e);
            throw bad;
        }
    }

    /** H2 would close itself as soon as the process is told to stop, while the batch in hand still has to be finished. */
    private static String keptOpen(String url) {
        return url.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_ON_EXIT=") ? url : url + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Two histories side by side: the engine's tables belong to the library and move with its versions. */
    private static void migrate(DataSource dataSource, DatabaseSettings settings) {
        migrate(dataSource, JdbcSync.MIGRATION_LOCATION, "cleverkit_schema_history", Map.of());
        migrate(
                dataSource,
                "classpath:db/readalong",
                "readalong_schema_history",
                // Clever's ids are compared as bytes everywhere, so the database must sort them the same way.
                settings.isPostgres()
                        ? Map.of("cleverId", "VARCHAR(64) COLLATE \"C\"", "stored", "STORED")
                        : Map.of("cleverId", "VARCHAR(64)", "stored", ""));
    }

    private static void migrate(
            DataSource dataSource, String location, String historyTable, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(location)
                .table(historyTable)
                .placeholders(placeholders)
                // The other history's tables are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Returns the pool. */
    public DataSource dataSource() {
        return pool;
    }

    /** Runs work in a transaction of its own. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs work that only reads, on one unchanging picture of the data, with results that arrive as they are read. */
    public <T> T snapshot(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }
}
