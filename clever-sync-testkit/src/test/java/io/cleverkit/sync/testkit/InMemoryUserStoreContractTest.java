package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.UserStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts in memory")
class InMemoryUserStoreContractTest extends UserStoreContract {
    private final InMemoryUserStore store = new InMemoryUserStore();

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
        return store.accounts()
                .find(hostId)
                .map(stored -> new Seen(stored.isActive(), stored.value().first()));
    }

    @Override
    protected int count() {
        return store.accounts().all().size();
    }

    @Override
    protected Optional<Account> refusedAccount(String externalId) {
        store.accounts().faults().refuse(externalId, "email-taken", "The address belongs to somebody else.");
        return Optional.of(account());
    }

    @Override
    protected Optional<Account> poisonousAccount(String externalId) {
        store.accounts().faults().throwOn(externalId, () -> new IllegalStateException("the disk is full"));
        return Optional.of(account());
    }

    private static Account account() {
        return Account.builder()
                .role(AccountRole.STUDENT)
                .first("Cleo")
                .last("Contract")
                .build();
    }
}
