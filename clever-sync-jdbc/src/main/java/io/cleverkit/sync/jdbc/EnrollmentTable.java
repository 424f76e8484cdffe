package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.Enrollment;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.model.EnrollmentRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The enrollments of all districts. Thread-safe. */
final class EnrollmentTable {
    private static final String OF_KEY = " WHERE connection_id = ? AND class_id = ? AND user_id = ? AND role = ?";

    private final Database database;
    private final ConnectionTable connections;

    EnrollmentTable(Database database, ConnectionTable connections) {
        this.database = database;
        this.connections = connections;
    }

    StateCursor<Enrollment> all(ConnectionKey key) {
        return new PagedCursor<>(after -> database.alone(sql -> page(sql, key, after)));
    }

    void insert(ConnectionKey key, List<Enrollment> enrollments) {
        String insert =
                "INSERT INTO cleverkit_enrollment (connection_id, class_id, user_id, role, status) VALUES (?, ?, ?, ?, ?)";
        database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(
                    sql, insert, enrollments, (p, row) -> addKey(p.add(id), row).add(row.status()));
        });
    }

    void update(ConnectionKey key, List<Enrollment> enrollments) {
        String update = "UPDATE cleverkit_enrollment SET status = ?" + OF_KEY;
        boolean allThere = database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(
                    sql,
                    update,
                    enrollments,
                    (p, row) -> addKey(p.add(row.status()).add(id), row));
        });
        if (!allThere) {
            throw new IllegalStateException(
                    "An enrollment to update is not there. Nothing was written: the batch is rolled"
                            + " back. The next run compares anew");
        }
    }

    void delete(ConnectionKey key, List<Enrollment> enrollments) {
        String delete = "DELETE FROM cleverkit_enrollment" + OF_KEY;
        database.inBatch(sql -> {
            int id = connections.id(sql, key);
            return Rows.writeAll(sql, delete, enrollments, (p, row) -> addKey(p.add(id), row));
        });
    }

    private List<Enrollment> page(Connection sql, ConnectionKey key, @Nullable Enrollment after) throws SQLException {
        Optional<Integer> id = connections.findId(sql, key);
        if (id.isEmpty()) {
            return List.of();
        }
        return Rows.read(
                sql,
                pageSql(after != null),
                p -> {
                    p.add(id.orElseThrow());
                    if (after != null) {
                        addKey(p, after);
                    }
                },
                EnrollmentTable::read);
    }

    /** Sorted by the whole primary key, for H2's sake: see {@link LinkTable#pageSql}. */
    static String pageSql(boolean hasKey) {
        String afterKey = hasKey ? " AND (class_id, user_id, role) > (?, ?, ?)" : "";
        return "SELECT class_id, user_id, role, status FROM cleverkit_enrollment WHERE connection_id = ?" + afterKey
                + " ORDER BY connection_id, class_id, user_id, role FETCH FIRST " + PagedCursor.PAGE + " ROWS ONLY";
    }

    private static Parameters addKey(Parameters parameters, Enrollment enrollment) throws SQLException {
        return parameters
                .addExternalId(enrollment.classId())
                .addExternalId(enrollment.userId())
                .add(enrollment.role());
    }

    private static Enrollment read(ResultSet row) throws SQLException {
        return new Enrollment(
                Rows.externalId(row, "class_id"),
                Rows.externalId(row, "user_id"),
                EnrollmentRole.valueOf(row.getString("role")),
                Enrollment.Status.valueOf(row.getString("status")));
    }
}
