package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.sso.spi.AccountAccess;

/** Ends what lets somebody into an account besides Clever. All of it is in the database, so it ends on every instance. */
public final class ReadalongAccess implements AccountAccess {
    private final Database database;

    /** Ends it in this database. */
    public ReadalongAccess(Database database) {
        this.database = database;
    }

    @Override
    public void endPassword(String accountId) {
        database.transaction(connection -> {
            Passwords.endPassword(connection, accountId);
            return true;
        });
    }

    @Override
    public void endSessions(String accountId) {
        database.transaction(connection -> {
            Passwords.endSessions(connection, accountId);
            return true;
        });
    }
}
