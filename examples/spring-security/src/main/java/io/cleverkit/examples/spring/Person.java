package io.cleverkit.examples.spring;

import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.spi.HostAccount;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is logged in: the principal of a session.
 *
 * @param accountId the product's own id
 * @param shownName shown on every page, so that everybody sees whose session it is
 */
record Person(String accountId, String shownName) implements AuthenticatedPrincipal, Serializable {
    static Person of(HostAccount account, CleverIdentity identity) {
        return new Person(account.accountId(), identity.displayName().orElse(account.label()));
    }

    @Override
    public String getName() {
        return accountId;
    }

    /** Shows nothing: Spring logs principals. */
    @Override
    public String toString() {
        return "Person[***]";
    }
}
