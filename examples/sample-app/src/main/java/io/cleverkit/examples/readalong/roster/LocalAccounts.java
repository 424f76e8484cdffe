package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that people make by hand. They have no link to a roster record, so a sync never sees them; and whatever is asked for here
 * is done to them alone, never to an account that Clever manages.
 */
public final class LocalAccounts {
    private final Database database;

    /** Keeps accounts in this database. */
    public LocalAccounts(Database database) {
        this.database = database;
    }

    /**
     * Makes an account and returns its id; empty, with nothing made, when one of the schools is not an active one of the organization.
     *
     * @param schools Clever ids
     */
    public Optional<String> create(
            String organizationId, Role role, String first, String last, Optional<String> email, List<String> schools) {
        return database.transaction(connection -> {
            List<String> locations = locations(connection, organizationId, schools);
            if (locations.size() != schools.size()) {
                return Optional.empty();
            }
            String id = UUID.randomUUID().toString();
            Sql.update(
                    connection,
                    "INSERT INTO account (id, organization_id, role, first_name, last_name, email, status, managed_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', 'LOCAL')",
                    id,
                    organizationId,
                    role.name(),
                    first,
                    last,
                    email.orElse(null));
            List<@Nullable Object[]> rows = new ArrayList<>();
            locations.forEach(location -> rows.add(new @Nullable Object[] {id, location}));
            Sql.batch(connection, "INSERT INTO account_location (account_id, location_id) VALUES (?, ?)", rows);
            return Optional.of(id);
        });
    }

    private static List<String> locations(Connection connection, String organizationId, List<String> schools) {
        List<String> ids = new ArrayList<>();
        for (String school : schools) {
            Sql.first(
                            connection,
                            row -> row.getString("id"),
                            "SELECT id FROM location WHERE organization_id = ? AND clever_id = ? AND status = 'ACTIVE'",
                            organizationId,
                            school)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** Changes what is given of an account; what is not stays. Whoever has a password logs in with the new address from then on. */
    public Outcome change(String organizationId, String accountId, Change change) {
        try {
            return database.transaction(connection -> {
                Optional<Outcome> obstacle = obstacle(connection, organizationId, accountId);
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
                change.first().ifPresent(first -> set(connection, "first_name", first, accountId));
                change.last().ifPresent(last -> set(connection, "last_name", last, accountId));
                if (change.changesEmail()) {
                    setEmail(connection, change.email(), accountId);
                }
                return Outcome.DONE;
            });
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return Outcome.ADDRESS_IN_USE;
            }
            throw e;
        }
    }

    /** Links that were sent to the old address end with it. */
    private static void setEmail(Connection connection, Optional<String> email, String accountId) {
        set(connection, "email", email.orElse(null), accountId);
        Sql.update(connection, "DELETE FROM password_link WHERE account_id = ?", accountId);
        if (email.isPresent()) {
            Sql.update(
                    connection,
                    "UPDATE local_password SET login_name = ? WHERE account_id = ?",
                    LoginName.of(email.get()),
                    accountId);
        } else {
            Sql.update(connection, "DELETE FROM local_password WHERE account_id = ?", accountId);
        }
    }

    private static void set(Connection connection, String column, @Nullable String value, String accountId) {
        Sql.update(connection, "UPDATE account SET " + column + " = ? WHERE id = ?", value, accountId);
    }

    /** Archives an account: all its data stay, and nobody comes in with it any more. */
    public Outcome archive(String organizationId, String accountId) {
        return database.transaction(connection -> {
            Optional<Outcome> obstacle = obstacle(connection, organizationId, accountId);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            Sql.update(connection, "UPDATE account SET status = 'ARCHIVED' WHERE id = ?", accountId);
            return Outcome.DONE;
        });
    }

    private static Optional<Outcome> obstacle(Connection connection, String organizationId, String accountId) {
        return Sql.first(
                        connection,
                        row -> row.getString("managed_by"),
                        // Locked, so that nobody hands the account over to Clever in between.
                        "SELECT managed_by FROM account WHERE id = ? AND organization_id = ? FOR UPDATE",
                        accountId,
                        organizationId)
                .map(manager ->
                        manager.equals("LOCAL") ? Optional.<Outcome>empty() : Optional.of(Outcome.MANAGED_BY_CLEVER))
                .orElse(Optional.of(Outcome.UNKNOWN));
    }

    /** What came of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** The organization has no such account. */
        UNKNOWN,
        /** Clever manages the account, so nothing was changed. */
        MANAGED_BY_CLEVER,
        /** Another account logs in with the address, so nothing was changed. */
        ADDRESS_IN_USE
    }

    /**
     * What to change of an account.
     *
     * @param first the new given name
     * @param last the new family name
     * @param changesEmail whether the address is to change
     * @param email the new address; empty for none
     */
    public record Change(Optional<String> first, Optional<String> last, boolean changesEmail, Optional<String> email) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
