package io.cleverkit.sync.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The little in which the databases differ: their clock, and how they get rid of a transaction whose process was paused.
 */
enum Dialect {
    /** Its {@code now()} is the transaction's beginning, so it is not used. */
    POSTGRESQL("clock_timestamp()", "clock_timestamp() + ? * INTERVAL '1 millisecond'") {
        /**
         * A process that stands still in the middle of a batch holds the row lock of its lease. After the lease's length the
         * server ends such a session, so that another process can take over.
         */
        @Override
        void limitStandstill(Connection connection, Duration longest) throws SQLException {
            String sql = "SELECT set_config('idle_in_transaction_session_timeout', ?, true)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, String.valueOf(longest.toMillis()));
                statement.executeQuery().close();
            }
        }
    },

    /**
     * Has no other clock than that of the transaction, which is set when the transaction first looks at it. Leases are looked
     * at first in their transactions, so it is early by a wait for a lock at most; early is the safe side.
     */
    H2("CURRENT_TIMESTAMP", "DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP)") {
        /** Nothing to do: an embedded database stands still with its process, and goes with it. */
        @Override
        void limitStandstill(Connection connection, Duration longest) {}
    };

    private final String now;
    private final String nowPlusMillis;

    Dialect(String now, String nowPlusMillis) {
        this.now = now;
        this.nowPlusMillis = nowPlusMillis;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default ->
                throw new IllegalStateException("This database is not supported. Nothing was written. Use PostgreSQL or"
                        + " H2 [product=" + product + "]");
        };
    }

    /** The database's time of day in this statement. */
    String now() {
        return now;
    }

    /** The same and so many milliseconds more, which are its one parameter. */
    String nowPlusMillis() {
        return nowPlusMillis;
    }

    abstract void limitStandstill(Connection connection, Duration longest) throws SQLException;
}
