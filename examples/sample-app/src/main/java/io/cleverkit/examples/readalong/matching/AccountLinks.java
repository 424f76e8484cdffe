package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import java.sql.Connection;

/**
 * Whose the accounts are that were made by hand: the Clever id stands in the account itself, as it does in those that Clever
 * manages. Whom an account must never belong to is kept beside it.
 */
public final class AccountLinks {
    private static final String LOCK = "SELECT id FROM account WHERE id = ? FOR UPDATE";

    private static final String LINK = """
            UPDATE account SET clever_id = ?
            WHERE id = ? AND managed_by = 'LOCAL' AND (clever_id IS NULL OR clever_id = ?)
              AND organization_id = (SELECT o.id FROM organization o WHERE o.clever_id = ?)
              AND NOT EXISTS (SELECT 1 FROM never_same n WHERE n.account_id = account.id AND n.clever_id = ?)
            """;

    private final Database database;

    /** Keeps links in this database. */
    public AccountLinks(Database database) {
        this.database = database;
    }

    /**
     * Makes an account of a district's organization a Clever user's and returns whether it is: no for one that is another's, managed
     * by Clever or gone, that was ruled out, or if the user has one of that role already. Of several users at once one gets it.
     */
    public boolean link(String district, String cleverId, String accountId) {
        try {
            return database.transaction(connection -> link(connection, district, cleverId, accountId));
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return false;
            }
            throw e;
        }
    }

    /** The same inside a transaction, which is lost if the user has an account of that role already. */
    static boolean link(Connection connection, String district, String cleverId, String accountId) {
        lock(connection, accountId);
        return Sql.update(connection, LINK, cleverId, accountId, cleverId, district, cleverId) == 1;
    }

    /** Whoever links an account or rules it out waits here, so that each sees what the other has decided. */
    static void lock(Connection connection, String accountId) {
        Sql.list(connection, row -> row.getString("id"), LOCK, accountId);
    }

    /** Tells whether somebody decided that the account is not this Clever user's. */
    public boolean isRuledOut(String cleverId, String accountId) {
        return database.transaction(connection -> isRuledOut(connection, cleverId, accountId));
    }

    static boolean isRuledOut(Connection connection, String cleverId, String accountId) {
        return Sql.first(
                        connection,
                        row -> row.getString("account_id"),
                        "SELECT account_id FROM never_same WHERE account_id = ? AND clever_id = ?",
                        accountId,
                        cleverId)
                .isPresent();
    }

    /** Decides inside a transaction that the account is never this Clever user's. */
    static void ruleOut(Connection connection, String cleverId, String accountId) {
        Sql.update(connection, "INSERT INTO never_same (account_id, clever_id) VALUES (?, ?)", accountId, cleverId);
    }

    /** Takes it back. */
    static void ruleIn(Connection connection, String cleverId, String accountId) {
        Sql.update(connection, "DELETE FROM never_same WHERE account_id = ? AND clever_id = ?", accountId, cleverId);
    }
}
