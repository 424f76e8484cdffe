package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.util.List;

/**
 * Goes from who logged in to the account of the host: by district and Clever id, and by nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccountResolver {
    private final AccountDirectory directory;
    private final ConnectedDistricts districts;

    private AccountResolver(AccountDirectory directory, ConnectedDistricts districts) {
        this.directory = directory;
        this.districts = districts;
    }

    /** Makes a resolver over the host's accounts, for people of these districts. */
    public static AccountResolver of(AccountDirectory directory, ConnectedDistricts districts) {
        return new AccountResolver(requireNonNull(directory, "directory"), requireNonNull(districts, "districts"));
    }

    /**
     * Finds the account.
     *
     * @throws RuntimeException whatever the directory throws; nobody is let in then
     */
    public Resolution resolve(CleverIdentity identity) {
        if (!districts.isConnected(requireNonNull(identity, "identity").district())) {
            return notProvisioned(RefusalCode.DISTRICT_NOT_CONNECTED, identity);
        }
        List<HostAccount> linked = directory.find(identity.district(), identity.cleverId());
        List<HostAccount> usable = linked.stream().filter(HostAccount::active).toList();
        return switch (usable.size()) {
            case 0 ->
                notProvisioned(linked.isEmpty() ? RefusalCode.ACCOUNT_UNKNOWN : RefusalCode.ACCOUNT_ARCHIVED, identity);
            case 1 -> new Resolution.Found(usable.get(0));
            default -> new Resolution.Choose(usable);
        };
    }

    private static Resolution notProvisioned(RefusalCode code, CleverIdentity identity) {
        return new Resolution.NotProvisioned(RefusalReason.of(code, "district=" + identity.district()));
    }
}
