package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.login.Secrets;
import io.cleverkit.sso.spi.HostAccount;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where passwords, and the links to set them, are kept. */
final class Passwords {
    /** How long a link is good. */
    static final Duration LINK_LIFETIME = Duration.ofHours(24);

    private static final String CREDENTIAL = """
            SELECT a.id, a.role, a.status, a.managed_by, a.email, a.clever_id, a.organization_id, o.clever_id AS district, p.hash
            FROM account a
            JOIN organization o ON o.id = a.organization_id
            LEFT JOIN local_password p ON p.account_id = a.id
            """;

    private final Database database;
    private final Clock clock;

    /** Keeps passwords in this database. */
    Passwords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the account whose password belongs to this address. */
    Optional<Credential> byLoginName(String loginName) {
        return find(CREDENTIAL + " WHERE p.login_name = ?", loginName);
    }

    /** Returns an account, with a password or without. */
    Optional<Credential> byAccount(String accountId) {
        return find(CREDENTIAL + " WHERE a.id = ?", accountId);
    }

    /** Returns the account that a link is for; empty when it was used, is too old or never was. */
    Optional<Credential> byLink(String token) {
        return find(
                CREDENTIAL
                        + " WHERE a.id = (SELECT account_id FROM password_link WHERE token_hash = ? AND expires_at > ?)",
                Secrets.hash(token),
                clock.millis());
    }

    private Optional<Credential> find(String sql, Object... parameters) {
        return database.transaction(connection -> Sql.first(connection, Passwords::credential, sql, parameters));
    }

    private static Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                HostAccount.builder()
                        .accountId(row.getString("id"))
                        .role(row.getString("role"))
                        .active("ACTIVE".equals(row.getString("status")))
                        .managedByClever("CLEVER".equals(row.getString("managed_by")))
                        .build(),
                row.getString("organization_id"),
                row.getString("district"),
                Optional.ofNullable(row.getString("clever_id")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("hash")));
    }

    /** Makes a link for an account and returns its token; only a digest of it is kept. */
    Link link(String accountId) {
        String token = Secrets.token();
        Instant expiresAt = clock.instant().plus(LINK_LIFETIME);
        database.transaction(connection -> {
            Sql.update(connection, "DELETE FROM password_link WHERE expires_at <= ?", clock.millis());
            return Sql.update(
                    connection,
                    "INSERT INTO password_link (token_hash, account_id, expires_at) VALUES (?, ?, ?)",
                    Secrets.hash(token),
                    accountId,
                    expiresAt.toEpochMilli());
        });
        return new Link(token, expiresAt);
    }

    /**
     * Sets the password that somebody chose with a link, which is used up with all others of the account; sessions that are open end,
     * since they may be why it is set anew.
     */
    Change set(String token, String accountId, String loginName, String password) {
        String hash = PasswordHash.of(password);
        try {
            return database.transaction(connection -> {
                // Whoever deletes the row has used the link; of several, that is one.
                if (Sql.update(connection, "DELETE FROM password_link WHERE token_hash = ?", Secrets.hash(token))
                        != 1) {
                    return Change.LINK_USED;
                }
                endPassword(connection, accountId);
                endSessions(connection, accountId);
                Sql.update(
                        connection,
                        "INSERT INTO local_password (account_id, login_name, hash) VALUES (?, ?, ?)",
                        accountId,
                        loginName,
                        hash);
                return Change.DONE;
            });
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return Change.ADDRESS_IN_USE;
            }
            throw e;
        }
    }

    /** Whether another account logs in with this address. */
    boolean isTaken(String loginName, String accountId) {
        return byLoginName(loginName)
                .filter(other -> !other.account().accountId().equals(accountId))
                .isPresent();
    }

    static void endPassword(Connection connection, String accountId) {
        Sql.update(connection, "DELETE FROM local_password WHERE account_id = ?", accountId);
        Sql.update(connection, "DELETE FROM password_link WHERE account_id = ?", accountId);
    }

    static void endSessions(Connection connection, String accountId) {
        Sql.update(connection, "DELETE FROM web_session WHERE account_id = ?", accountId);
    }

    /** What came of setting a password. */
    enum Change {
        /** It is set. */
        DONE,
        /** The link was used meanwhile; nothing was changed. */
        LINK_USED,
        /** Another account logs in with the address; nothing was changed. */
        ADDRESS_IN_USE
    }

    /**
     * A link to set a password.
     *
     * @param token what makes it secret
     * @param expiresAt until when it is good
     */
    record Link(String token, Instant expiresAt) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Link[expiresAt=" + expiresAt + "]";
        }
    }
}
