package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of who decided what. */
public final class Acts {
    private static final String INSERT =
            "INSERT INTO act (id, district, at_time, actor_id, kind, clever_id, account_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String ACTS = """
            SELECT t.at_time, t.actor_id, by_whom.first_name AS actor_first, by_whom.last_name AS actor_last,
                   t.kind, t.clever_id, t.account_id, a.role, a.first_name, a.last_name
            FROM act t JOIN account a ON a.id = t.account_id
            LEFT JOIN account by_whom ON by_whom.id = t.actor_id
            WHERE t.district = ?
            """;

    private static final String NEWEST_FIRST = " ORDER BY t.at_time DESC, t.id LIMIT ?";

    /** How many acts about one user or account are told at most. */
    private static final int MOST_OF_ONE = 100;

    private final Database database;

    /** Reads from this database. */
    public Acts(Database database) {
        this.database = database;
    }

    /** Notes an act, in the transaction that does it. */
    static void note(
            Connection connection,
            long at,
            Actor actor,
            Act.Kind kind,
            String district,
            String cleverId,
            String account) {
        Sql.update(
                connection,
                INSERT,
                UUID.randomUUID().toString(),
                district,
                at,
                actor.accountId().orElse(null),
                kind.name(),
                cleverId,
                account);
    }

    /** Returns the newest acts of a district, at most so many. */
    public List<Act> newest(String district, int most) {
        return read(ACTS + NEWEST_FIRST, district, most);
    }

    /** Returns the newest acts about one Clever user. */
    List<Act> ofUser(String district, String cleverId) {
        return read(ACTS + " AND t.clever_id = ?" + NEWEST_FIRST, district, cleverId, MOST_OF_ONE);
    }

    /** Returns the newest acts about one account. */
    List<Act> ofAccount(String district, String accountId) {
        return read(ACTS + " AND t.account_id = ?" + NEWEST_FIRST, district, accountId, MOST_OF_ONE);
    }

    private List<Act> read(String sql, Object... parameters) {
        return database.transaction(connection -> Sql.list(connection, Acts::act, sql, parameters));
    }

    private static Act act(ResultSet row) throws SQLException {
        Optional<String> actorId = Optional.ofNullable(row.getString("actor_id"));
        String actor = RosterQueries.fullName(row.getString("actor_first"), row.getString("actor_last"));
        return new Act(
                Instant.ofEpochMilli(row.getLong("at_time")),
                actorId,
                actorId.map(id -> actor),
                Act.Kind.valueOf(row.getString("kind")),
                row.getString("clever_id"),
                row.getString("account_id"),
                Role.valueOf(row.getString("role")),
                RosterQueries.fullName(row.getString("first_name"), row.getString("last_name")));
    }
}
