package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import io.cleverkit.sso.testkit.BrokenDirectory.Fault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Made to fail, and so run by {@link AccountDirectoryContractBitesTest} only. */
class BrokenDirectoryUnderContract extends LinkingAccountDirectoryContract {
    /** The fault of the next run. */
    static final AtomicReference<Fault> FAULT = new AtomicReference<>();

    private final Fault fault = FAULT.get();
    private final BrokenDirectory directory = new BrokenDirectory(fault);
    private int added;

    @Override
    protected LinkingAccountDirectory emptyLinkingDirectory() {
        return directory;
    }

    @Override
    protected String account(String district, String email, boolean active) {
        String id = "account-" + ++added;
        directory.add(
                district,
                email,
                HostAccount.builder()
                        .accountId(id)
                        .role("TEACHER")
                        .active(active)
                        .build());
        return id;
    }

    @Override
    protected Optional<AccountDirectory> unreadableDirectory() {
        return Optional.of((district, cleverUserId) -> {
            if (fault == Fault.NOTHING_ON_FAILURE) {
                return List.of();
            }
            throw new IllegalStateException("the database does not answer");
        });
    }
}
