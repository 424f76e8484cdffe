package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of Readalong ask of its own tables. */
public final class RosterQueries {
    private static final String PERSON = """
            SELECT a.id, a.role, a.first_name, a.last_name, o.id AS organization_id, o.name AS organization,
                   o.clever_id AS district
            FROM account a JOIN organization o ON o.id = a.organization_id
            WHERE a.status = 'ACTIVE'
            """;

    private static final String CLASSES_OF = """
            SELECT c.id, c.name, l.name AS location, m.account_id, m.role, a.first_name, a.last_name,
                   CASE WHEN m.account_id = c.primary_teacher_id THEN 0 ELSE 1 END AS place
            FROM class_member mine
            JOIN classroom c ON c.id = mine.class_id AND c.status = 'ACTIVE'
            JOIN location l ON l.id = c.location_id
            JOIN class_member m ON m.class_id = c.id
            JOIN account a ON a.id = m.account_id AND a.status = 'ACTIVE'
            WHERE mine.account_id = ?
            ORDER BY c.name, c.id, place, a.last_name, a.first_name
            """;

    private static final String LOCATIONS_OF = """
            SELECT l.name FROM account_location al JOIN location l ON l.id = al.location_id
            WHERE al.account_id = ? AND l.status = 'ACTIVE'
            ORDER BY l.name
            """;

    private final Database database;

    /** Reads from this database. */
    public RosterQueries(Database database) {
        this.database = database;
    }

    /** Returns the organization of a district; empty until its first sync has made it. */
    public Optional<OrganizationRow> organization(String district) {
        return database.transaction(connection -> Sql.first(
                connection,
                row -> new OrganizationRow(row.getString("id"), row.getString("name")),
                "SELECT id, name FROM organization WHERE clever_id = ?",
                district));
    }

    /** Returns the active account with this id. */
    public Optional<Person> person(String accountId) {
        return database.transaction(
                connection -> Sql.first(connection, RosterQueries::person, PERSON + " AND a.id = ?", accountId));
    }

    /** Returns all active accounts of one Clever user, in a fixed order. */
    public List<Person> peopleOf(String organizationId, String cleverId) {
        return database.transaction(connection -> Sql.list(
                connection,
                RosterQueries::person,
                PERSON + " AND a.organization_id = ? AND a.clever_id = ? ORDER BY a.role",
                organizationId,
                cleverId));
    }

    /** Tells whether the person behind an account has others, in other roles. */
    public boolean hasSeveralAccounts(String accountId) {
        String sql = """
                SELECT COUNT(*) FROM account mine
                JOIN account a ON a.organization_id = mine.organization_id AND a.clever_id = mine.clever_id
                WHERE mine.id = ? AND a.status = 'ACTIVE'
                """;
        return database.transaction(connection -> count(connection, sql, accountId)) > 1;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                Role.valueOf(row.getString("role")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("organization_id"),
                row.getString("organization"),
                row.getString("district"));
    }

    /** Returns the names of the schools where an account is. */
    public List<String> locationsOf(String accountId) {
        return database.transaction(
                connection -> Sql.list(connection, row -> row.getString("name"), LOCATIONS_OF, accountId));
    }

    /** Returns the classes that an account belongs to, by name. */
    public List<ClassCard> classesOf(String accountId) {
        Map<String, ClassCard> cards = new LinkedHashMap<>();
        database.transaction(connection -> {
            Sql.each(
                    connection,
                    row -> {
                        ClassCard card = cards.get(row.getString("id"));
                        if (card == null) {
                            card = new ClassCard(
                                    row.getString("name"), row.getString("location"), new ArrayList<>(), 0);
                        }
                        if ("TEACHER".equals(row.getString("role"))) {
                            card.teachers()
                                    .add(new Teacher(
                                            row.getString("account_id"),
                                            fullName(row.getString("first_name"), row.getString("last_name"))));
                        } else {
                            card = card.withOneMoreStudent();
                        }
                        cards.put(row.getString("id"), card);
                    },
                    CLASSES_OF,
                    accountId);
            return true;
        });
        return List.copyOf(cards.values());
    }

    /** Returns the accounts of a district with a session or a password, or a link to set one. */
    public List<String> accountsWithAccess(String district) {
        String sql = """
                SELECT a.id FROM account a JOIN organization o ON o.id = a.organization_id
                WHERE o.clever_id = ? AND (
                    EXISTS (SELECT 1 FROM web_session s WHERE s.account_id = a.id)
                    OR EXISTS (SELECT 1 FROM local_password p WHERE p.account_id = a.id)
                    OR EXISTS (SELECT 1 FROM password_link l WHERE l.account_id = a.id))
                """;
        return database.transaction(connection -> Sql.list(connection, row -> row.getString("id"), sql, district));
    }

    /** Returns how many records of each kind are in use, for the administrator's overview. */
    public Totals totals(String organizationId) {
        return database.transaction(connection -> new Totals(
                count(
                        connection,
                        "SELECT COUNT(*) FROM location WHERE status = 'ACTIVE' AND organization_id = ?",
                        organizationId),
                count(
                        connection,
                        "SELECT COUNT(*) FROM classroom WHERE status = 'ACTIVE' AND organization_id = ?",
                        organizationId),
                count(
                        connection,
                        "SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND role = 'STUDENT' AND organization_id = ?",
                        organizationId),
                count(
                        connection,
                        "SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND role = 'TEACHER' AND organization_id = ?",
                        organizationId),
                count(
                        connection,
                        "SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND role = 'ADMIN' AND organization_id = ?",
                        organizationId)));
    }

    private static int count(Connection connection, String sql, String id) {
        return Sql.first(connection, row -> row.getInt(1), sql, id).orElse(0);
    }

    /** Returns the name as it is shown. */
    public static String fullName(String first, String last) {
        return (first + " " + last).strip();
    }

    /**
     * A customer.
     *
     * @param id our id
     * @param name its name
     */
    public record OrganizationRow(String id, String name) {}

    /**
     * A class as its members see it.
     *
     * @param name its name
     * @param location name of its school
     * @param teachers its teachers, the primary one first
     * @param students how many learn in it
     */
    public record ClassCard(String name, String location, List<Teacher> teachers, int students) {
        ClassCard withOneMoreStudent() {
            return new ClassCard(name, location, teachers, students + 1);
        }
    }

    /**
     * A teacher of a class.
     *
     * @param accountId the account
     * @param name the name
     */
    public record Teacher(String accountId, String name) {
        /** Shows the id only. */
        @Override
        public String toString() {
            return "Teacher[" + accountId + "]";
        }
    }

    /**
     * How much of everything is in use.
     *
     * @param locations schools
     * @param classes classes
     * @param students student accounts
     * @param teachers teacher accounts
     * @param admins administrator accounts
     */
    public record Totals(int locations, int classes, int students, int teachers, int admins) {}
}
