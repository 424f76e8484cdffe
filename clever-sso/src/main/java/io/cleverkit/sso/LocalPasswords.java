package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.HostAccount;
import java.util.Optional;

/**
 * Answers whether an account may log in with a password of the host's own. Ask it before the password is even compared, and
 * before one is set or sent: an account that Clever manages must not have a back door that stays open when the district closes
 * the front one.
 *
 * <p>Immutable and thread-safe.
 */
public enum LocalPasswords {
    /** Only accounts that Clever does not manage. The default choice. */
    LOCAL_ACCOUNTS_ONLY,

    /**
     * Those, and accounts that Clever manages once somebody has come in through Clever: for a host with an installed application
     * that has no browser to log in with. See {@link HostAccount#enteredThroughClever()}.
     */
    AFTER_FIRST_CLEVER_LOGIN;

    /** Whether this account may log in with a password here. */
    public boolean mayLogIn(HostAccount account) {
        return refusal(account).isEmpty();
    }

    /**
     * Returns why this account may not log in with a password here; empty if it may. Show the reason only to somebody who has
     * given the right password: to anybody else it tells who has an account.
     */
    public Optional<RefusalReason> refusal(HostAccount account) {
        requireNonNull(account, "account");
        return Usability.obstacle(account)
                .or(() -> isOpenTo(account) ? Optional.empty() : Optional.of(RefusalCode.PASSWORD_NOT_HERE))
                .map(RefusalReason::of);
    }

    private boolean isOpenTo(HostAccount account) {
        return !account.managedByClever() || (this == AFTER_FIRST_CLEVER_LOGIN && account.enteredThroughClever());
    }
}
