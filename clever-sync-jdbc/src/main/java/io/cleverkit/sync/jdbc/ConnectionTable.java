package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.model.ConnectionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The districts, each with a number under which all other tables know it. Thread-safe. */
final class ConnectionTable {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT = "SELECT application, district, status, next_run_at FROM cleverkit_connection";
    private static final String OF_KEY = " WHERE application = ? AND district = ?";
    private static final Comparator<Connection> ORDER = Comparator.comparing(
                    (Connection connection) -> connection.key().application())
            .thenComparing(connection -> connection.key().district());

    private final Database database;

    /** Connections are never deleted and keep their numbers, so these stay true. */
    private final Map<ConnectionKey, Integer> ids = new ConcurrentHashMap<>();

    ConnectionTable(Database database) {
        this.database = database;
    }

    boolean add(Connection connection) {
        try {
            return database.alone(sql -> insertUnlessThere(sql, connection));
        } catch (SyncStorageException e) {
            // Another process added it between our look and our insertion.
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    Optional<Connection> find(ConnectionKey key) {
        return database.alone(sql -> Rows.readOne(
                sql, SELECT + OF_KEY, p -> p.add(key.application()).add(key.district()), ConnectionTable::read));
    }

    /** Sorted here: the database's collation would sort otherwise. */
    List<Connection> all() {
        List<Connection> rows = database.alone(sql -> Rows.read(sql, SELECT, p -> {}, ConnectionTable::read));
        rows.sort(ORDER);
        return rows;
    }

    void setStatus(ConnectionKey key, ConnectionStatus status) {
        database.alone(sql -> Rows.write(
                sql,
                "UPDATE cleverkit_connection SET status = ? WHERE id = ?",
                p -> p.add(status).add(id(sql, key))));
    }

    boolean moveNextRun(ConnectionKey key, Optional<Instant> expected, Optional<Instant> next) {
        String update = "UPDATE cleverkit_connection SET next_run_at = ? WHERE id = ?"
                + " AND next_run_at IS NOT DISTINCT FROM CAST(? AS TIMESTAMP WITH TIME ZONE)";
        return database.alone(sql -> Rows.write(
                        sql, update, p -> p.addInstant(next).add(id(sql, key)).addInstant(expected))
                == 1);
    }

    /** The number of a district that must be there. */
    int id(java.sql.Connection sql, ConnectionKey key) throws SQLException {
        return findId(sql, key)
                .orElseThrow(() -> new IllegalStateException(
                        "The district was never connected. Nothing was written. Add its connection first [district="
                                + key.district() + "]"));
    }

    Optional<Integer> findId(java.sql.Connection sql, ConnectionKey key) throws SQLException {
        Integer known = ids.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Integer> found = Rows.readOne(
                sql,
                "SELECT id FROM cleverkit_connection" + OF_KEY,
                p -> p.add(key.application()).add(key.district()),
                row -> row.getInt(1));
        found.ifPresent(id -> ids.put(key, id));
        return found;
    }

    private static boolean insertUnlessThere(java.sql.Connection sql, Connection connection) throws SQLException {
        ConnectionKey key = connection.key();
        if (Rows.readOne(sql, SELECT + OF_KEY, p -> p.add(key.application()).add(key.district()), ConnectionTable::read)
                .isPresent()) {
            return false;
        }
        Rows.write(
                sql,
                "INSERT INTO cleverkit_connection (application, district, status, next_run_at) VALUES (?, ?, ?, ?)",
                p -> p.add(key.application())
                        .add(key.district())
                        .add(connection.status())
                        .addInstant(connection.nextRunAt()));
        Rows.write(
                sql,
                "INSERT INTO cleverkit_lease (connection_id, epoch, expires_at)"
                        + " SELECT id, 0, CURRENT_TIMESTAMP FROM cleverkit_connection" + OF_KEY,
                p -> p.add(key.application()).add(key.district()));
        return true;
    }

    private static Connection read(ResultSet row) throws SQLException {
        return new Connection(
                new ConnectionKey(row.getString("application"), row.getString("district")),
                ConnectionStatus.valueOf(row.getString("status")),
                Rows.instant(row, "next_run_at"));
    }
}
