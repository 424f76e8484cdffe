package io.cleverkit.examples.spring;

import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.spi.HostAccount;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is logged in, as the session keeps it.
 *
 * @param accountId which of our accounts they use
 * @param shownName what to show, so that everybody sees whose session it is
 * @param role the account's role, for Spring an authority
 */
record Person(String accountId, String shownName, String role) implements AuthenticatedPrincipal, Serializable {
    static Person of(HostAccount account, CleverIdentity identity) {
        return new Person(account.accountId(), identity.displayName().orElse(account.label()), account.role());
    }

    /** Returns the account's id: names are not unique. */
    @Override
    public String getName() {
        return accountId;
    }

    /** Shows the role alone, since Spring logs principals. */
    @Override
    public String toString() {
        return "Person[" + role + "]";
    }
}
