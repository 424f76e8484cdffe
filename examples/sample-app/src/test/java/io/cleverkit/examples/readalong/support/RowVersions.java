package io.cleverkit.examples.readalong.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which version of each row PostgreSQL holds. A row that is written again, be it with the same values, has another place and
 * another transaction; so equal answers prove that nothing was written between them.
 */
public final class RowVersions {
    private static final List<String> HOST_AND_LINKS = List.of(
            "organization",
            "location",
            "account",
            "account_location",
            "classroom",
            "class_member",
            "cleverkit_link",
            "cleverkit_enrollment");

    private RowVersions() {}

    /** Everything that the host's stores write, and everything that the engine remembers of it, by table. */
    public static Map<String, String> of(String jdbcUrl) {
        Map<String, String> versions = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String table : HOST_AND_LINKS) {
                versions.put(table, versions(statement, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return versions;
    }

    private static String versions(Statement statement, String table) throws SQLException {
        String select =
                "SELECT count(*) || ' rows ' || coalesce(md5(string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid)), '')"
                        + " FROM " + table;
        try (ResultSet result = statement.executeQuery(select)) {
            result.next();
            return result.getString(1);
        }
    }
}
