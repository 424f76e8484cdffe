package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A directory with one fault. */
final class BrokenDirectory implements LinkingAccountDirectory {
    private static final class Row {
        private final String district;
        private final String email;
        private final HostAccount account;
        private volatile String user;

        Row(String district, String email, HostAccount account) {
            this.district = district;
            this.email = email;
            this.account = account;
        }
    }

    private final Fault fault;
    private final Meeting meeting = new Meeting();
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private volatile String lastUser;

    BrokenDirectory(Fault fault) {
        this.fault = fault;
    }

    /** What hosts get wrong; NONE, to see that the rest is right. */
    enum Fault {
        NONE,
        FINDS_EVERYBODY,
        IGNORES_THE_DISTRICT,
        IGNORES_CASE_OF_IDS,
        IDS_ARE_PATTERNS,
        HIDES_ARCHIVED,
        CALLS_ALL_ACTIVE,
        RETURNS_THE_FIRST_ONLY,
        NOTHING_ON_FAILURE,
        MIXES_UP_THREADS,
        COMPARES_ADDRESSES_WITH_CASE,
        ADDRESSES_ARE_PATTERNS,
        FINDS_ADDRESSES_ANYWHERE,
        HIDES_LINKED_FROM_ADDRESSES,
        FORGETS,
        LAST_ONE_WINS,
        REFUSES_THE_SAME_AGAIN,
        LINKS_IN_ANY_ORGANIZATION,
        SAYS_YES_TO_NO_ACCOUNT,
        LINKS_IN_TWO_STEPS,
        ONE_AT_A_TIME
    }

    void add(String district, String email, HostAccount account) {
        rows.add(new Row(district, email, account));
    }

    @Override
    public List<HostAccount> find(String district, String cleverUserId) {
        lastUser = cleverUserId;
        if (fault == Fault.MIXES_UP_THREADS) {
            meeting.await();
        }
        String user = fault == Fault.MIXES_UP_THREADS ? lastUser : cleverUserId;
        List<HostAccount> found =
                accounts(row -> row.user != null && isDistrict(row, district) && isUser(row.user, user));
        return fault == Fault.RETURNS_THE_FIRST_ONLY && !found.isEmpty() ? found.subList(0, 1) : found;
    }

    private boolean isDistrict(Row row, String district) {
        return fault == Fault.IGNORES_THE_DISTRICT || row.district.equals(district);
    }

    private boolean isUser(String linked, String user) {
        return switch (fault) {
            case FINDS_EVERYBODY -> true;
            case IGNORES_CASE_OF_IDS -> linked.equalsIgnoreCase(user);
            case IDS_ARE_PATTERNS -> matches(linked, user);
            default -> linked.equals(user);
        };
    }

    @Override
    public List<HostAccount> findByEmail(String district, String email) {
        return accounts(row -> (fault == Fault.FINDS_ADDRESSES_ANYWHERE || row.district.equals(district))
                && (fault != Fault.HIDES_LINKED_FROM_ADDRESSES || row.user == null)
                && isAddress(row.email, email));
    }

    private boolean isAddress(String stored, String email) {
        String lower = fault == Fault.COMPARES_ADDRESSES_WITH_CASE ? stored : stored.toLowerCase(Locale.ROOT);
        return fault == Fault.ADDRESSES_ARE_PATTERNS ? matches(lower, email) : lower.equals(email);
    }

    /** As LIKE does. */
    private static boolean matches(String text, String pattern) {
        return text.matches(pattern.replace(".", "\\.").replace("_", ".").replace("%", ".*"));
    }

    private List<HostAccount> accounts(Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .map(row -> row.account)
                .filter(account -> fault != Fault.HIDES_ARCHIVED || account.active())
                .map(account -> fault == Fault.CALLS_ALL_ACTIVE
                        ? HostAccount.builder().from(account).active(true).build()
                        : account)
                .toList();
    }

    @Override
    public boolean remember(String district, String cleverUserId, String accountId) {
        if (fault == Fault.ONE_AT_A_TIME && meeting.await()) {
            throw new IllegalStateException("two at once");
        }
        return rows.stream()
                .filter(row -> fault == Fault.LINKS_IN_ANY_ORGANIZATION || row.district.equals(district))
                .filter(row -> row.account.accountId().equals(accountId))
                .findFirst()
                .map(row -> link(row, cleverUserId))
                .orElse(fault == Fault.SAYS_YES_TO_NO_ACCOUNT);
    }

    private boolean link(Row row, String cleverUserId) {
        if (fault == Fault.FORGETS) {
            return true;
        }
        if (fault == Fault.LINKS_IN_TWO_STEPS) {
            boolean free = mayHave(row, cleverUserId);
            meeting.await();
            row.user = free ? cleverUserId : row.user;
            return free;
        }
        synchronized (row) {
            boolean free = mayHave(row, cleverUserId);
            row.user = free ? cleverUserId : row.user;
            return free;
        }
    }

    private boolean mayHave(Row row, String cleverUserId) {
        return switch (fault) {
            case LAST_ONE_WINS -> true;
            case REFUSES_THE_SAME_AGAIN -> row.user == null;
            default -> row.user == null || row.user.equals(cleverUserId);
        };
    }
}
