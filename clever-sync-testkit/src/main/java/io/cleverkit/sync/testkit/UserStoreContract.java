package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.UserStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link UserStore}. Extend it, return a store without accounts and a way to look behind its back; every test is
 * a requirement.
 *
 * <pre>{@code
 * class MyUserStoreTest extends UserStoreContract {
 *     protected UserStore emptyStore() { return new MyUserStore(emptyDatabase()); }
 *     protected String organizationId() { return insertOrganization(); }
 *     protected Optional<Seen> look(String hostId) { return selectAccount(hostId); }
 *     protected int count() { return countAccounts(); }
 * }
 * }</pre>
 */
public abstract class UserStoreContract extends RecordStoreContract<Account> {
    /** For subclasses. */
    protected UserStoreContract() {}

    /** Returns a store that has no account. Called once, first of all. */
    protected abstract UserStore emptyStore();

    /** Returns the host id of an organization that is there. */
    protected abstract String organizationId();

    /** Looks an account up without the store, archived or not. */
    protected abstract Optional<Seen> look(String hostId);

    /** Returns how many accounts there are, archived ones included. */
    protected abstract int count();

    /** Returns an account that the store refuses to create under this external id; by default none. */
    protected Optional<Account> refusedAccount(String externalId) {
        return Optional.empty();
    }

    /** Returns an account on which the store throws when it comes with this external id; by default none. */
    protected Optional<Account> poisonousAccount(String externalId) {
        return Optional.empty();
    }

    @Test
    @DisplayName("a person in two roles has two accounts")
    void twoRoles() {
        List<Create<Account>> creations = List.of(
                new Create<>("role-1", "same-person", account("Ada", AccountRole.ADMIN)),
                new Create<>("role-2", "same-person", account("Ada", AccountRole.TEACHER)));

        List<ItemResult> results = batch(() -> store().create(creations, context()));

        assertThat(results)
                .as("an external id is unique only together with the role")
                .extracting(ItemResult::hostId)
                .allMatch(Optional::isPresent)
                .doesNotHaveDuplicates();
    }

    private static Account account(String name, AccountRole role) {
        return Account.builder()
                .role(role)
                .first(name)
                .last("Contract")
                .email(name.toLowerCase(Locale.ROOT) + "@school.example")
                .build();
    }

    @Override
    final RecordStore<Account> open() {
        return emptyStore();
    }

    @Override
    final String organization() {
        return organizationId();
    }

    @Override
    final Account record(String name) {
        return account(name, AccountRole.STUDENT);
    }

    @Override
    final Optional<Seen> seen(String hostId) {
        return look(hostId);
    }

    @Override
    final int total() {
        return count();
    }

    @Override
    final Optional<Account> refused(String externalId) {
        return refusedAccount(externalId);
    }

    @Override
    final Optional<Account> poisonous(String externalId) {
        return poisonousAccount(externalId);
    }
}
