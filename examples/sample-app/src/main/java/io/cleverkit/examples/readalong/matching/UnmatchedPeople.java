package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.sso.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was not let in and why, out of what {@link RefusedLogins} has kept. Worked out anew each time: whoever has been linked since is
 * not there any more, and neither is an account that has been given to somebody.
 */
public final class UnmatchedPeople {
    private static final String ALL = """
            SELECT r.clever_id, r.code, r.name, r.email, r.roles, r.times, r.first_at, r.last_at,
                   c.account_id, c.role, c.first_name, c.last_name
            FROM refused_login r
            LEFT JOIN (
                SELECT k.district, k.clever_id, k.code, a.id AS account_id, a.role, a.first_name, a.last_name
                FROM refused_login_candidate k
                JOIN account a ON a.id = k.account_id AND a.status = 'ACTIVE' AND a.managed_by = 'LOCAL'
                     AND a.clever_id IS NULL
                WHERE NOT EXISTS (
                        SELECT 1 FROM never_same n WHERE n.account_id = a.id AND n.clever_id = k.clever_id)
                  AND NOT EXISTS (
                        SELECT 1 FROM account own WHERE own.organization_id = a.organization_id
                          AND own.clever_id = k.clever_id AND own.role = a.role)
            ) c ON c.district = r.district AND c.clever_id = r.clever_id AND c.code = r.code
            WHERE r.district = ? AND r.last_at > ?
            """;

    /** Somebody with an account that works is no longer somebody who cannot log in, unless another of theirs waits. */
    private static final String STILL_OUTSIDE = """
              AND (c.account_id IS NOT NULL OR NOT EXISTS (
                    SELECT 1 FROM account own JOIN organization o ON o.id = own.organization_id
                    WHERE o.clever_id = r.district AND own.clever_id = r.clever_id AND own.status = 'ACTIVE'))
            """;

    private static final String NEWEST_FIRST = " ORDER BY r.last_at DESC, r.clever_id, r.code, c.role, c.account_id";

    private final Database database;
    private final Clock clock;

    /** Reads from this database. */
    public UnmatchedPeople(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns everybody of a district who could not log in and still could not, the last attempt first. */
    public List<Unmatched> of(String district) {
        return read(ALL + STILL_OUTSIDE + NEWEST_FIRST, district, oldest());
    }

    /** Returns the refusals of one Clever user that are still kept, whatever has become of them since. */
    public List<Unmatched> of(String district, String cleverId) {
        return read(ALL + " AND r.clever_id = ?" + NEWEST_FIRST, district, oldest(), cleverId);
    }

    private long oldest() {
        return clock.millis() - RefusedLogins.KEPT_FOR.toMillis();
    }

    private List<Unmatched> read(String sql, Object... parameters) {
        Map<List<String>, Unmatched> people = new LinkedHashMap<>();
        database.transaction(connection -> {
            Sql.each(connection, row -> add(row, people), sql, parameters);
            return true;
        });
        return List.copyOf(people.values());
    }

    private static void add(ResultSet row, Map<List<String>, Unmatched> people) throws SQLException {
        Optional<RefusalCode> code = code(row.getString("code"));
        if (code.isEmpty()) {
            return;
        }
        List<String> key = List.of(row.getString("clever_id"), row.getString("code"));
        Unmatched person = people.get(key);
        if (person == null) {
            person = person(row, code.get());
            people.put(key, person);
        }
        if (row.getString("account_id") != null) {
            person.candidates()
                    .add(new Candidate(
                            row.getString("account_id"),
                            Role.valueOf(row.getString("role")),
                            RosterQueries.fullName(row.getString("first_name"), row.getString("last_name"))));
        }
    }

    /** A newer version that shares the database may know more reasons than this one. */
    private static Optional<RefusalCode> code(String name) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static Unmatched person(ResultSet row, RefusalCode code) throws SQLException {
        return new Unmatched(
                row.getString("clever_id"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                roles(row.getString("roles")),
                code,
                row.getLong("times"),
                Instant.ofEpochMilli(row.getLong("first_at")),
                Instant.ofEpochMilli(row.getLong("last_at")),
                new ArrayList<>());
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (List.of(names.split(",")).contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
