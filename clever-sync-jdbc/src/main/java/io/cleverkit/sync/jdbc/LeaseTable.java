package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.LeaseLostException;
import io.cleverkit.sync.model.ConnectionKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may run which district, by the database's clock. Nobody but {@link #fence} waits for a row lock: a lease whose row is
 * locked is in use. Thread-safe.
 */
final class LeaseTable {
    private static final String OF_HOLDER = " WHERE connection_id = ? AND epoch = ? AND holder IS NOT NULL";

    private final Database database;
    private final ConnectionTable connections;

    LeaseTable(Database database, ConnectionTable connections) {
        this.database = database;
        this.connections = connections;
    }

    Optional<Lease> acquire(ConnectionKey key, String holder, Duration ttl) {
        return database.alone(sql -> {
            int id = connections.id(sql, key);
            Optional<Long> free = lockFree(sql, id);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            long last = free.orElseThrow();
            database.dialect(sql).limitStandstill(sql, ttl);
            String update = "UPDATE cleverkit_lease SET epoch = epoch + 1, holder = ?, expires_at = "
                    + database.dialect(sql).nowPlusMillis() + " WHERE connection_id = ? AND epoch = ?";
            int taken = Rows.write(
                    sql, update, p -> p.add(holder).add(ttl.toMillis()).add(id).add(last));
            return Optional.of(new Lease(key, last + 1)).filter(lease -> taken == 1);
        });
    }

    boolean renew(Lease lease, Duration ttl) {
        return database.alone(sql -> {
            int id = connections.id(sql, lease.connection());
            if (lockOwn(sql, id, lease)) {
                return prolong(sql, id, lease, ttl);
            }
            // Locked: by a batch of our own, which prolongs it, or by a taker, which the next renewal or fence will
            // show.
            return isOwn(sql, id, lease);
        });
    }

    void fence(Lease lease, Duration ttl) {
        boolean held = database.inBatch(sql -> prolong(sql, connections.id(sql, lease.connection()), lease, ttl));
        if (!held) {
            throw new LeaseLostException(lease);
        }
    }

    void release(Lease lease) {
        database.alone(sql -> {
            int id = connections.id(sql, lease.connection());
            return Rows.write(
                    sql,
                    "UPDATE cleverkit_lease SET holder = NULL" + OF_HOLDER,
                    p -> p.add(id).add(lease.epoch()));
        });
    }

    boolean isHeld(ConnectionKey key) {
        return database.alone(sql -> {
            Optional<Integer> id = connections.findId(sql, key);
            if (id.isEmpty()) {
                return false;
            }
            String select = "SELECT epoch FROM cleverkit_lease WHERE connection_id = ? AND holder IS NOT NULL"
                    + " AND expires_at > " + database.dialect(sql).now();
            return Rows.readOne(sql, select, p -> p.add(id.orElseThrow()), row -> row.getLong(1))
                    .isPresent();
        });
    }

    /** The last epoch of a lease that is free, with its row locked; empty when it is not free or somebody is at it. */
    private Optional<Long> lockFree(Connection sql, int id) throws SQLException {
        String select =
                "SELECT epoch FROM cleverkit_lease WHERE connection_id = ? AND (holder IS NULL OR expires_at <= "
                        + database.dialect(sql).now() + ") FOR UPDATE SKIP LOCKED";
        return Rows.readOne(sql, select, p -> p.add(id), row -> row.getLong(1));
    }

    private static boolean lockOwn(Connection sql, int id, Lease lease) throws SQLException {
        String select = "SELECT epoch FROM cleverkit_lease" + OF_HOLDER + " FOR UPDATE SKIP LOCKED";
        return Rows.readOne(sql, select, p -> p.add(id).add(lease.epoch()), row -> row.getLong(1))
                .isPresent();
    }

    private static boolean isOwn(Connection sql, int id, Lease lease) throws SQLException {
        return Rows.readOne(
                        sql,
                        "SELECT epoch FROM cleverkit_lease" + OF_HOLDER,
                        p -> p.add(id).add(lease.epoch()),
                        row -> row.getLong(1))
                .isPresent();
    }

    /** Heartbeat, fence and row lock in one statement: whoever wants to take over waits for our commit. */
    private boolean prolong(Connection sql, int id, Lease lease, Duration ttl) throws SQLException {
        Dialect dialect = database.dialect(sql);
        int changed = Rows.write(
                sql,
                "UPDATE cleverkit_lease SET expires_at = " + dialect.nowPlusMillis() + OF_HOLDER,
                p -> p.add(ttl.toMillis()).add(id).add(lease.epoch()));
        dialect.limitStandstill(sql, ttl);
        return changed == 1;
    }
}
