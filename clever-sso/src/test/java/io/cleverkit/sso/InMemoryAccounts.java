package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A host's accounts in memory, kept as a table would keep them. */
final class InMemoryAccounts implements LinkingAccountDirectory {
    private record Row(String district, String email, HostAccount account, String cleverId) {}

    private final List<Row> rows = new ArrayList<>();

    /** Clever user and account, with a blank between them. */
    final Set<String> ruledOut = new HashSet<>();

    /** A local account of a role, changed as the test wants it. */
    synchronized void add(
            String district,
            String email,
            String id,
            UserRole role,
            UnaryOperator<HostAccount.Builder> change,
            String cleverId) {
        HostAccount.Builder account = HostAccount.builder()
                .accountId(id)
                .role(role.value())
                .active(true)
                .managedByClever(false)
                .addCleverRoles(role);
        rows.add(new Row(district, email, change.apply(account).build(), cleverId));
    }

    @Override
    public synchronized List<HostAccount> find(String district, String cleverUserId) {
        return rows.stream()
                .filter(row -> row.district().equals(district) && cleverUserId.equals(row.cleverId()))
                .map(Row::account)
                .toList();
    }

    @Override
    public synchronized List<HostAccount> findByEmail(String district, String email) {
        return rows.stream()
                .filter(row -> row.district().equals(district)
                        && row.email().toLowerCase(Locale.ROOT).equals(email))
                .map(Row::account)
                .toList();
    }

    @Override
    public synchronized boolean isRuledOut(String district, String cleverUserId, String accountId) {
        return ruledOut.contains(cleverUserId + " " + accountId);
    }

    @Override
    public synchronized boolean remember(String district, String cleverUserId, String accountId) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.district().equals(district) && row.account().accountId().equals(accountId)) {
                boolean free = row.cleverId() == null || row.cleverId().equals(cleverUserId);
                if (free) {
                    rows.set(i, new Row(district, row.email(), row.account(), cleverUserId));
                }
                return free;
            }
        }
        return false;
    }
}
