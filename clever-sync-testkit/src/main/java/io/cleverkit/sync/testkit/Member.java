package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.EnrollmentRole;
import java.util.Objects;

/**
 * Somebody who belongs to a class.
 *
 * @param accountId host id of the account
 * @param role as what
 */
public record Member(String accountId, EnrollmentRole role) {
    /** Refuses nulls. */
    public Member {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(role, "role");
    }
}
