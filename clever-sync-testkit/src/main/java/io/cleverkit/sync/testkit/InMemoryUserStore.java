package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.Update;
import io.cleverkit.sync.spi.UserStore;
import java.util.List;

/**
 * Accounts in memory, for tests and trials of the engine. It remembers operations and is not part of any transaction.
 * Thread-safe.
 */
public final class InMemoryUserStore implements UserStore {
    private final InMemoryRecordStore<Account> accounts = new InMemoryRecordStore<>("account");

    /** Makes an empty store. */
    public InMemoryUserStore() {}

    /** Returns the accounts, to look at and to make fail. */
    public InMemoryRecordStore<Account> accounts() {
        return accounts;
    }

    /** Returns how often this store was called. */
    public int calls() {
        return accounts.journal().calls();
    }

    @Override
    public List<ItemResult> create(List<Create<Account>> items, BatchContext batch) {
        return accounts.create(items, batch);
    }

    @Override
    public List<ItemResult> update(List<Update<Account>> items, BatchContext batch) {
        return accounts.update(items, batch);
    }

    @Override
    public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        return accounts.archive(items, batch);
    }

    @Override
    public List<ItemResult> restore(List<Update<Account>> items, BatchContext batch) {
        return accounts.restore(items, batch);
    }
}
