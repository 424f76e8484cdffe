package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.login.Secrets;
import java.time.Clock;
import java.time.Duration;

/**
 * Bounds how often passwords can be tried, over all instances: for one login name, so that nobody guesses on, and from one address, so
 * that nobody tries one password on everybody. A whole school may have one address. Log-ins with Clever are not counted.
 */
final class Attempts {
    static final int FOR_ONE_NAME = 10;
    static final int FROM_ONE_ADDRESS = 200;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    Attempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts an attempt before it is made, so that many at once are bounded too, and tells whether it may be. */
    boolean mayTry(String loginName, String address) {
        // Both are counted, whichever is full.
        boolean fromHere = count("address " + address) <= FROM_ONE_ADDRESS;
        return count("name " + loginName) <= FOR_ONE_NAME && fromHere;
    }

    /** Takes back what was counted: the password was right. */
    void succeeded(String loginName, String address) {
        database.transaction(connection -> {
            Sql.update(
                    connection,
                    "UPDATE password_attempt SET attempts = attempts - 1 WHERE subject = ? AND attempts > 0",
                    Secrets.hash("address " + address));
            return Sql.update(
                    connection, "DELETE FROM password_attempt WHERE subject = ?", Secrets.hash("name " + loginName));
        });
    }

    private int count(String subject) {
        String digest = Secrets.hash(subject);
        try {
            return increment(digest);
        } catch (DatabaseException e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            // Somebody else's first attempt was quicker: it is there now.
            return increment(digest);
        }
    }

    private int increment(String digest) {
        return database.transaction(connection -> {
            Sql.update(connection, "DELETE FROM password_attempt WHERE ends_at <= ?", clock.millis());
            int known = Sql.update(
                    connection, "UPDATE password_attempt SET attempts = attempts + 1 WHERE subject = ?", digest);
            if (known == 0) {
                Sql.update(
                        connection,
                        "INSERT INTO password_attempt (subject, attempts, ends_at) VALUES (?, 1, ?)",
                        digest,
                        clock.millis() + WINDOW.toMillis());
            }
            return Sql.first(
                            connection,
                            row -> row.getInt("attempts"),
                            "SELECT attempts FROM password_attempt WHERE subject = ?",
                            digest)
                    .orElse(1);
        });
    }
}
