package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is signed in, kept in the database so that a restart signs nobody out. A session lasts one school day at most, and ends
 * with its account.
 */
public final class Sessions {
    /** How long a session lasts. */
    static final Duration LIFETIME = Duration.ofHours(8);

    private static final String FIND = """
            SELECT s.organization_id, o.clever_id AS district, s.clever_id, s.account_id, s.csrf_token, s.district_admin
            FROM web_session s
            JOIN organization o ON o.id = s.organization_id
            LEFT JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = ? AND s.expires_at > ? AND (s.account_id IS NULL OR a.status = 'ACTIVE')
            """;

    private static final String INSERT = "INSERT INTO web_session"
            + " (token_hash, organization_id, clever_id, account_id, csrf_token, expires_at, district_admin)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Clock clock;

    /** Keeps sessions in this database. */
    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the session with this token. */
    Optional<Session> find(String token) {
        return database.transaction(connection -> Sql.first(
                connection,
                row -> new Session(
                        row.getString("organization_id"),
                        row.getString("district"),
                        Optional.ofNullable(row.getString("clever_id")),
                        Optional.ofNullable(row.getString("account_id")),
                        row.getString("csrf_token"),
                        row.getBoolean("district_admin")),
                FIND,
                Secrets.hash(token),
                clock.millis()));
    }

    /** Begins a session in place of the one with the old token, and returns its token: a new one each time. */
    String open(Optional<String> oldToken, Arrival arrival) {
        String token = Secrets.token();
        database.transaction(connection -> {
            oldToken.ifPresent(old -> delete(connection, old));
            Sql.update(connection, "DELETE FROM web_session WHERE expires_at <= ?", clock.millis());
            return Sql.update(
                    connection,
                    INSERT,
                    Secrets.hash(token),
                    arrival.organizationId(),
                    arrival.cleverId().orElse(null),
                    arrival.accountId().orElse(null),
                    Secrets.token(),
                    clock.millis() + LIFETIME.toMillis(),
                    arrival.districtAdmin());
        });
        return token;
    }

    /** Ends a session. */
    void close(String token) {
        database.transaction(connection -> delete(connection, token));
    }

    private static int delete(Connection connection, String token) {
        return Sql.update(connection, "DELETE FROM web_session WHERE token_hash = ?", Secrets.hash(token));
    }
}
