package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import io.cleverkit.sso.spi.LinkingAccountDirectoryContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts in memory")
class InMemoryAccountsContractTest extends LinkingAccountDirectoryContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected LinkingAccountDirectory emptyDirectory() {
        return accounts;
    }

    @Override
    protected void addAccount(String district, String accountId, String email, boolean active) {
        accounts.add(district, email, accountId, UserRole.TEACHER, account -> account.active(active), null);
    }
}
