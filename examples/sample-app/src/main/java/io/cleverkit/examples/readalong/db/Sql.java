package io.cleverkit.examples.readalong.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The little that plain JDBC lacks: positional parameters, rows into objects, batches. */
public final class Sql {
    private static final int ROWS_AT_A_TIME = 500;

    private Sql() {}

    /** Turns the current row into an object. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the current row. */
    @FunctionalInterface
    public interface RowConsumer {
        /** Reads the current row. */
        void accept(ResultSet row) throws SQLException;
    }

    /** Returns all rows. */
    public static <T> List<T> list(Connection connection, Row<T> mapper, String sql, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(connection, row -> rows.add(mapper.read(row)), sql, parameters);
        return rows;
    }

    /** Returns the first row, if there is one. */
    public static <T> Optional<T> first(
            Connection connection, Row<T> mapper, String sql, @Nullable Object... parameters) {
        return list(connection, mapper, sql, parameters).stream().findFirst();
    }

    /** Hands out the rows one by one; inside a transaction they are fetched as they are read. */
    public static void each(Connection connection, RowConsumer consumer, String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a statement and returns how many rows it touched. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a statement once per row of parameters, in one go, and returns for each whether it touched anything. */
    public static List<Boolean> batch(Connection connection, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            List<Boolean> touched = new ArrayList<>();
            for (int count : statement.executeBatch()) {
                // Drivers that rewrite batches say "done" without a number.
                touched.add(count > 0 || count == PreparedStatement.SUCCESS_NO_INFO);
            }
            return touched;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, parameters);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
