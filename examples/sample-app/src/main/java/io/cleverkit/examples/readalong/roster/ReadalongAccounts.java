package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.Update;
import io.cleverkit.sync.spi.UserStore;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where Readalong keeps its accounts: one per person and role.
 *
 * <p>An archived account keeps its rows in {@code account_location}; whoever reads locations or classes asks for active accounts
 * only. Transactions are those of {@link ReadalongOrganizations}.
 */
public final class ReadalongAccounts extends RosterTable<Account> implements UserStore {
    private static final String END_SESSIONS = "DELETE FROM web_session WHERE account_id = ?";

    /** Creates the store; the supplier gives the connection of the batch's transaction. */
    public ReadalongAccounts(Supplier<Connection> connection) {
        super(
                connection,
                "account",
                "INSERT INTO account (id, organization_id, clever_id, role, first_name, last_name, email, status, managed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 'CLEVER')",
                "UPDATE account SET first_name = ?, last_name = ?, email = ?, status = 'ACTIVE' WHERE id = ?");
    }

    @Override
    @Nullable
    Object[] insertion(String id, Create<Account> item, BatchContext batch) {
        Account account = item.value();
        return new @Nullable Object[] {
            id,
            organization(batch),
            item.externalId(),
            account.role().name(),
            account.first(),
            account.last(),
            account.email().orElse(null)
        };
    }

    @Override
    @Nullable
    Object[] change(Update<Account> item) {
        Account account = item.value();
        return new @Nullable Object[] {
            account.first(), account.last(), account.email().orElse(null), item.hostId()
        };
    }

    @Override
    public List<ItemResult> create(List<Create<Account>> items, BatchContext batch) {
        List<ItemResult> results = super.create(items, batch);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> locations = items.get(i).value().locations();
            results.get(i).hostId().ifPresent(id -> placed.add(new Placed(id, locations)));
        }
        place(placed);
        return results;
    }

    /**
     * Whoever is archived is out at once, with no way back but Clever: sessions and passwords go in the very transaction that archives,
     * so there is no moment in which one is true without the other. {@code AccessEnd} is for hosts that keep them elsewhere.
     */
    @Override
    public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        List<ItemResult> results = super.archive(items, batch);
        List<@Nullable Object[]> ids = new ArrayList<>();
        items.forEach(item -> ids.add(new @Nullable Object[] {item.hostId()}));
        Sql.batch(connection(), "DELETE FROM local_password WHERE account_id = ?", ids);
        Sql.batch(connection(), "DELETE FROM password_link WHERE account_id = ?", ids);
        Sql.batch(connection(), END_SESSIONS, ids);
        return results;
    }

    /** A log-in that overlapped with the archiving may have left a session, useless until now: it is not to come alive again. */
    @Override
    public List<ItemResult> restore(List<Update<Account>> items, BatchContext batch) {
        List<@Nullable Object[]> ids = new ArrayList<>();
        items.forEach(item -> ids.add(new @Nullable Object[] {item.hostId()}));
        Sql.batch(connection(), END_SESSIONS, ids);
        return super.restore(items, batch);
    }

    @Override
    public List<ItemResult> update(List<Update<Account>> items, BatchContext batch) {
        List<ItemResult> results = super.update(items, batch);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (results.get(i).refusal().isEmpty()) {
                placed.add(
                        new Placed(items.get(i).hostId(), items.get(i).value().locations()));
            }
        }
        List<@Nullable Object[]> accounts = new ArrayList<>();
        placed.forEach(account -> accounts.add(new @Nullable Object[] {account.accountId()}));
        Sql.batch(connection(), "DELETE FROM account_location WHERE account_id = ?", accounts);
        place(placed);
        return results;
    }

    private void place(List<Placed> accounts) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Placed account : accounts) {
            for (String location : new LinkedHashSet<>(account.locations())) {
                rows.add(new @Nullable Object[] {account.accountId(), location});
            }
        }
        Sql.batch(connection(), "INSERT INTO account_location (account_id, location_id) VALUES (?, ?)", rows);
    }

    private record Placed(String accountId, List<String> locations) {}
}
