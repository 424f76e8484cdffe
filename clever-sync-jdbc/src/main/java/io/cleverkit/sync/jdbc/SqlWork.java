package io.cleverkit.sync.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Work with a connection that may fail as databases do. */
@FunctionalInterface
interface SqlWork<T> {
    T with(Connection connection) throws SQLException;
}
