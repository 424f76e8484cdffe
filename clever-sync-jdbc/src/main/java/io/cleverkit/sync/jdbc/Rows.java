package io.cleverkit.sync.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes rows. */
final class Rows {
    /** How many rows go to the server together. */
    private static final int BATCH = 1_000;

    private Rows() {}

    /** Sets the parameters of one statement. */
    @FunctionalInterface
    interface Binder {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Sets the parameters for one row. */
    @FunctionalInterface
    interface RowBinder<R> {
        void bind(Parameters parameters, R row) throws SQLException;
    }

    /** Makes a value of the row that the result is on. */
    @FunctionalInterface
    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    static <R> List<R> read(Connection connection, String sql, Binder binder, Reader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(Parameters.of(statement));
            try (ResultSet result = statement.executeQuery()) {
                List<R> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    static <R> Optional<R> readOne(Connection connection, String sql, Binder binder, Reader<R> reader)
            throws SQLException {
        return read(connection, sql, binder, reader).stream().findFirst();
    }

    /** Runs one statement; how many rows it changed. */
    static int write(Connection connection, String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(Parameters.of(statement));
            return statement.executeUpdate();
        }
    }

    /** Runs the statement for each row; whether each time exactly one row of the table was changed. */
    static <R> boolean writeAll(Connection connection, String sql, Collection<R> rows, RowBinder<R> binder)
            throws SQLException {
        if (rows.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean oneEach = true;
            int waiting = 0;
            for (R row : rows) {
                binder.bind(Parameters.of(statement), row);
                statement.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    oneEach &= oneEach(statement.executeBatch());
                    waiting = 0;
                }
            }
            return oneEach(statement.executeBatch()) && oneEach;
        }
    }

    static String externalId(ResultSet row, String column) throws SQLException {
        return new String(row.getBytes(column), UTF_8);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static boolean oneEach(int[] changed) {
        boolean oneEach = true;
        for (int count : changed) {
            oneEach &= count == 1;
        }
        return oneEach;
    }
}
