package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.UserStore;
import io.cleverkit.sync.testkit.BrokenUserStore.Fault;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Made to fail, and so run by {@link ContractBitesTest} only. */
class BrokenStoreUnderContract extends UserStoreContract {
    /** The fault of the next run. */
    static final AtomicReference<Fault> FAULT = new AtomicReference<>();

    private final BrokenUserStore store = new BrokenUserStore(FAULT.get());

    @Override
    protected UserStore emptyStore() {
        return store;
    }

    @Override
    protected String organizationId() {
        return "organization-1";
    }

    @Override
    protected Optional<Seen> look(String hostId) {
        return store.whole
                .accounts()
                .find(hostId)
                .map(stored -> new Seen(stored.isActive(), stored.value().first()));
    }

    @Override
    protected int count() {
        return store.whole.accounts().all().size();
    }

    @Override
    protected Optional<Account> poisonousAccount(String externalId) {
        store.whole.accounts().faults().throwOn(externalId, () -> new IllegalStateException("the disk is full"));
        return Optional.of(Account.builder()
                .role(AccountRole.STUDENT)
                .first("Cleo")
                .last("Contract")
                .build());
    }
}
