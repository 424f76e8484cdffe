package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Log-ins on their way, shared by all instances of Readalong: two tables with a unique key each. What is too old goes whenever a
 * log-in begins.
 */
public final class LoginStateTable implements LoginStateStore {
    private final Database database;
    private final Clock clock;

    /** Keeps log-ins in this database. */
    public LoginStateTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void save(PendingLogin login) {
        database.transaction(connection -> {
            Sql.update(connection, "DELETE FROM login_state WHERE forget_at <= ?", clock.millis());
            Sql.update(connection, "DELETE FROM login_code WHERE forget_at <= ?", clock.millis());
            return Sql.update(
                    connection,
                    "INSERT INTO login_state (state_hash, payload, forget_at) VALUES (?, ?, ?)",
                    login.stateHash(),
                    login.payload(),
                    login.forgetAt().toEpochMilli());
        });
    }

    @Override
    public Optional<PendingLogin> take(String stateHash) {
        return database.transaction(connection -> Sql.first(
                        connection,
                        row -> PendingLogin.builder()
                                .stateHash(stateHash)
                                .payload(row.getString("payload"))
                                .forgetAt(Instant.ofEpochMilli(row.getLong("forget_at")))
                                .build(),
                        "SELECT payload, forget_at FROM login_state WHERE state_hash = ? AND forget_at > ?",
                        stateHash,
                        clock.millis())
                // Whoever deletes the row has taken it; of several, that is one.
                .filter(login ->
                        Sql.update(connection, "DELETE FROM login_state WHERE state_hash = ?", stateHash) == 1));
    }

    @Override
    public boolean firstUse(String codeHash, Instant forgetAt) {
        try {
            return database.transaction(connection -> {
                Sql.update(
                        connection,
                        "DELETE FROM login_code WHERE code_hash = ? AND forget_at <= ?",
                        codeHash,
                        clock.millis());
                return Sql.update(
                                connection,
                                "INSERT INTO login_code (code_hash, forget_at) VALUES (?, ?)",
                                codeHash,
                                forgetAt.toEpochMilli())
                        == 1;
            });
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return false;
            }
            throw e;
        }
    }
}
