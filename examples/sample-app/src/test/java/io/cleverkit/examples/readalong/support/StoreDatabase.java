package io.cleverkit.examples.readalong.support;

import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sync.spi.TransactionRunner;
import io.cleverkit.sync.testkit.Seen;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Readalong's tables without Readalong, for tests of its stores: the transaction is the test's. */
public final class StoreDatabase implements AutoCloseable {
    private final Database database = Database.open(new DatabaseSettings(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Optional.empty(), Optional.empty()));
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public Database database() {
        return database;
    }

    /** The connection of the batch that this thread is in. */
    public Connection connection() {
        Connection connection = current.get();
        if (connection == null) {
            throw new IllegalStateException("There is no batch");
        }
        return connection;
    }

    public TransactionRunner transactions() {
        return new TransactionRunner() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return database.transaction(connection -> {
                    current.set(connection);
                    try {
                        return work.get();
                    } finally {
                        current.remove();
                    }
                });
            }
        };
    }

    public Optional<Seen> look(String table, String nameColumn, String id) {
        return database.transaction(connection -> Sql.first(
                connection,
                row -> new Seen("ACTIVE".equals(row.getString(1)), row.getString(2)),
                "SELECT status, " + nameColumn + " FROM " + table + " WHERE id = ?",
                id));
    }

    public int count(String table) {
        return database.transaction(
                connection -> Sql.first(connection, row -> row.getInt(1), "SELECT COUNT(*) FROM " + table)
                        .orElseThrow());
    }

    /** An organization that is there already; its id. */
    public String organization() {
        String id = UUID.randomUUID().toString();
        database.transaction(connection -> Sql.update(
                connection,
                "INSERT INTO organization (id, clever_id, name, status) VALUES (?, ?, 'District', 'ACTIVE')",
                id,
                id));
        return id;
    }

    @Override
    public void close() {
        database.close();
    }
}
