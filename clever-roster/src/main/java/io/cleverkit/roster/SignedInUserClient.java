package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.decode.MeReader;
import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;
import java.time.Duration;

/**
 * Reads with the token of a person who logged in. Such a token reaches the person and the district, and cannot list.
 *
 * <p>The methods throw as those of {@link DistrictClient} do. Immutable and thread-safe. Rests on the page about OAuth of
 * Clever's documentation.
 */
public final class SignedInUserClient {
    private final Api api;

    SignedInUserClient(Api api) {
        this.api = api;
    }

    /** Returns the same client with a limit to the time of each call, as {@link DistrictClient#timeout} does. */
    public SignedInUserClient timeout(Duration limit) {
        return new SignedInUserClient(api.within(api.limits().withTimeout(requireNonNull(limit, "limit"))));
    }

    /** Returns the same client with a limit to the sleep of each call, as {@link DistrictClient#maxWait} does. */
    public SignedInUserClient maxWait(Duration longest) {
        return new SignedInUserClient(api.within(api.limits().withLongestWait(requireNonNull(longest, "longest"))));
    }

    /** Reads whose token it is. */
    public Me me() {
        return api.envelope("read me", "/me", MeReader::read);
    }

    /** Reads the person with all roles; take the id from {@link Me#id()}. */
    public User user(String id) {
        return api.one(RecordType.USER, requireNonNull(id, "id"));
    }
}
