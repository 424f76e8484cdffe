package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Account;
import java.util.List;
import java.util.Objects;

/**
 * A person in one account role, as read.
 *
 * @param externalId the source's id of the person
 * @param account what the host is to know, without its locations: the engine knows which of them are mirrored
 * @param locations external ids of the person's schools in this role
 */
public record SourceAccount(String externalId, Account account, List<String> locations) {
    /** Refuses nulls and copies the list. */
    public SourceAccount {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(account, "account");
        locations = List.copyOf(locations);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "SourceAccount[" + externalId + ", " + account.role() + "]";
    }
}
