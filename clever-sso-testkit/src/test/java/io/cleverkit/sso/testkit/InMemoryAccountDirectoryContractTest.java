package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts in memory")
class InMemoryAccountDirectoryContractTest extends LinkingAccountDirectoryContract {
    private final InMemoryAccountDirectory accounts = new InMemoryAccountDirectory();
    private int added;

    @Override
    protected LinkingAccountDirectory emptyLinkingDirectory() {
        return accounts;
    }

    @Override
    protected String account(String district, String email, boolean active) {
        String id = "account-" + ++added;
        accounts.add(district, email, account(id, active));
        return id;
    }

    @Override
    protected Optional<AccountDirectory> unreadableDirectory() {
        return Optional.of((district, cleverUserId) -> {
            throw new IllegalStateException("the database does not answer");
        });
    }

    private static HostAccount account(String id, boolean active) {
        return HostAccount.builder()
                .accountId(id)
                .role("TEACHER")
                .active(active)
                .build();
    }

    @Test
    @DisplayName("have each id once")
    void uniqueIds() {
        accounts.add("d1", "", account("same", true));

        assertThatIllegalArgumentException().isThrownBy(() -> accounts.add("d2", "", account("same", true)));
    }

    @Test
    @DisplayName("show nothing about anybody when they are printed")
    void printed() {
        accounts.add("d1", "tess@maple.example", account("secret-id", true));

        assertThat(accounts).hasToString("InMemoryAccountDirectory[accounts=1]");
    }
}
