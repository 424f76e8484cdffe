package io.cleverkit.sso.testkit;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A host's accounts in memory, for tests and trials of a log-in. Thread-safe. */
public final class InMemoryAccountDirectory implements LinkingAccountDirectory {
    private record Row(String district, String email, HostAccount account, Optional<String> cleverUserId) {}

    private final List<Row> rows = new ArrayList<>();

    /** Makes an empty directory. */
    public InMemoryAccountDirectory() {}

    /**
     * Adds an account that nobody is linked to.
     *
     * @param district Clever id of the district whose organization it belongs to
     * @param email its address; empty for none
     * @throws IllegalArgumentException if there is an account with this id already
     */
    public synchronized void add(String district, String email, HostAccount account) {
        requireNonNull(district, "district");
        requireNonNull(email, "email");
        if (rows.stream().anyMatch(row -> row.account().accountId().equals(account.accountId()))) {
            throw new IllegalArgumentException("account: there is one with this id already");
        }
        rows.add(new Row(district, email, account, Optional.empty()));
    }

    @Override
    public synchronized List<HostAccount> find(String district, String cleverUserId) {
        Optional<String> user = Optional.of(cleverUserId);
        return accounts(district, row -> row.cleverUserId().equals(user));
    }

    @Override
    public synchronized List<HostAccount> findByEmail(String district, String email) {
        return accounts(
                district,
                row -> !email.isEmpty() && row.email().toLowerCase(Locale.ROOT).equals(email));
    }

    @Override
    public synchronized boolean remember(String district, String cleverUserId, String accountId) {
        requireNonNull(cleverUserId, "cleverUserId");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.district().equals(district) && row.account().accountId().equals(accountId)) {
                boolean free = row.cleverUserId().map(cleverUserId::equals).orElse(true);
                if (free) {
                    rows.set(i, new Row(district, row.email(), row.account(), Optional.of(cleverUserId)));
                }
                return free;
            }
        }
        return false;
    }

    private List<HostAccount> accounts(String district, Predicate<Row> which) {
        return rows.stream()
                .filter(row -> row.district().equals(district))
                .filter(which)
                .map(Row::account)
                .toList();
    }

    /** Tells how many accounts there are, and nothing about them. */
    @Override
    public synchronized String toString() {
        return "InMemoryAccountDirectory[accounts=" + rows.size() + "]";
    }
}
