package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.model.User;
import io.cleverkit.roster.model.UserRole;
import java.time.Duration;

/** A {@link Listing} of people, which can be narrowed to a role. */
public final class UserListing extends Listing<User> {
    UserListing(ListingRequest<User> request) {
        super(request);
    }

    /** Lists only people who hold this role; a role unknown to Clever is refused by Clever. */
    public UserListing role(UserRole role) {
        return new UserListing(request().withRole(requireNonNull(role, "role")));
    }

    @Override
    public UserListing pageSize(int records) {
        return new UserListing(request().withPageSize(checkedPageSize(records)));
    }

    @Override
    public UserListing timeout(Duration limit) {
        return new UserListing(request().withTimeout(requireNonNull(limit, "limit")));
    }

    @Override
    public UserListing readAhead(int records) {
        return new UserListing(request().withReadAhead(records));
    }

    @Override
    public UserListing startingAfter(String id) {
        return new UserListing(request().withAfter(requireNonNull(id, "id")));
    }
}
