package io.cleverkit.examples.readalong.roster;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Readalong holds of one organization, sorted so that two rosters can be compared as text. Rows go out as they come
 * in: a large district costs no more memory than a small one.
 */
public final class CanonicalRoster {
    private static final String ORGANIZATION = "SELECT clever_id, name, status FROM organization WHERE id = ?";

    private static final String LOCATIONS =
            "SELECT clever_id, name, status FROM location WHERE organization_id = ? ORDER BY clever_id";

    /** One row per class and member; a class without anybody has one row all the same. */
    private static final String CLASSES = """
            SELECT c.id, c.clever_id, c.name, c.status, l.clever_id AS location, m.role, m.clever_id AS member,
                   CASE WHEN m.account_id = c.primary_teacher_id THEN 0 ELSE 1 END AS place
            FROM classroom c
            JOIN location l ON l.id = c.location_id
            LEFT JOIN (
                SELECT cm.class_id, cm.role, cm.account_id, a.clever_id
                FROM class_member cm JOIN account a ON a.id = cm.account_id
                WHERE a.organization_id = ? AND a.status = 'ACTIVE'
            ) m ON m.class_id = c.id
            WHERE c.organization_id = ?
            ORDER BY c.clever_id NULLS LAST, c.id, place, m.clever_id
            """;

    /** One row per account and location; an archived account has none. */
    private static final String ACCOUNTS = """
            SELECT a.id, a.clever_id, a.role, a.status, a.managed_by, a.first_name, a.last_name, a.email,
                   l.clever_id AS location
            FROM account a
            LEFT JOIN account_location al ON al.account_id = a.id AND a.status = 'ACTIVE'
            LEFT JOIN location l ON l.id = al.location_id
            WHERE a.organization_id = ?
            ORDER BY a.clever_id NULLS LAST, a.role, a.id, l.clever_id
            """;

    private final Database database;

    /** Reads from this database. */
    public CanonicalRoster(Database database) {
        this.database = database;
    }

    /** Writes the roster of an organization as one JSON object. */
    public void write(String organizationId, JsonGenerator json) {
        database.snapshot(connection -> {
            try {
                json.writeStartObject();
                writeOrganization(connection, organizationId, json);
                writeLocations(connection, organizationId, json);
                writeClasses(connection, organizationId, json);
                writeAccounts(connection, organizationId, json);
                json.writeEndObject();
                json.flush();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void writeOrganization(Connection connection, String id, JsonGenerator json) throws IOException {
        json.writeFieldName("organization");
        Sql.each(connection, row -> writing(() -> writeNamed(row, json)), ORGANIZATION, id);
    }

    private static void writeLocations(Connection connection, String id, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("locations");
        Sql.each(connection, row -> writing(() -> writeNamed(row, json)), LOCATIONS, id);
        json.writeEndArray();
    }

    private static void writeNamed(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        json.writeStringField("cleverId", row.getString("clever_id"));
        json.writeStringField("name", row.getString("name"));
        json.writeStringField("status", row.getString("status"));
        json.writeEndObject();
    }

    private static void writeClasses(Connection connection, String id, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("classes");
        ClassWriter writer = new ClassWriter(json);
        Sql.each(connection, row -> writing(() -> writer.take(row)), CLASSES, id, id);
        writer.finish();
        json.writeEndArray();
    }

    private static void writeAccounts(Connection connection, String id, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("accounts");
        AccountWriter writer = new AccountWriter(json);
        Sql.each(connection, row -> writing(() -> writer.take(row)), ACCOUNTS, id);
        writer.finish();
        json.writeEndArray();
    }

    private static void writing(Writing work) throws SQLException {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException, SQLException;
    }

    /** Gathers the rows of one class, then writes it. */
    private static final class ClassWriter {
        private final JsonGenerator json;
        private final List<String> teachers = new ArrayList<>();
        private final List<String> students = new ArrayList<>();
        private @Nullable String current;

        ClassWriter(JsonGenerator json) {
            this.json = json;
        }

        void take(ResultSet row) throws IOException, SQLException {
            String id = row.getString("id");
            if (!id.equals(current)) {
                finish();
                current = id;
                json.writeStartObject();
                json.writeStringField("cleverId", row.getString("clever_id"));
                json.writeStringField("classId", id);
                json.writeStringField("name", row.getString("name"));
                json.writeStringField("location", row.getString("location"));
                json.writeStringField("status", row.getString("status"));
            }
            String member = row.getString("member");
            if (member != null) {
                ("TEACHER".equals(row.getString("role")) ? teachers : students).add(member);
            }
        }

        void finish() throws IOException {
            if (current == null) {
                return;
            }
            writeStrings(json, "teachers", teachers);
            writeStrings(json, "students", students);
            json.writeEndObject();
            teachers.clear();
            students.clear();
            current = null;
        }
    }

    /** Writes an account at its first row, and adds the locations of the rows after it. */
    private static final class AccountWriter {
        private final JsonGenerator json;
        private final List<String> locations = new ArrayList<>();
        private @Nullable String current;

        AccountWriter(JsonGenerator json) {
            this.json = json;
        }

        void take(ResultSet row) throws IOException, SQLException {
            String id = row.getString("id");
            if (!id.equals(current)) {
                finish();
                current = id;
                json.writeStartObject();
                json.writeStringField("accountId", id);
                json.writeStringField("cleverId", row.getString("clever_id"));
                json.writeStringField("role", row.getString("role"));
                json.writeStringField("status", row.getString("status"));
                json.writeStringField("managedBy", row.getString("managed_by"));
                json.writeStringField("first", row.getString("first_name"));
                json.writeStringField("last", row.getString("last_name"));
                json.writeStringField("email", row.getString("email"));
            }
            String location = row.getString("location");
            if (location != null) {
                locations.add(location);
            }
        }

        void finish() throws IOException {
            if (current == null) {
                return;
            }
            writeStrings(json, "locations", locations);
            json.writeEndObject();
            locations.clear();
            current = null;
        }
    }

    private static void writeStrings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
