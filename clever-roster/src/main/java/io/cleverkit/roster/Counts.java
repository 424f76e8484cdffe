package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.Path;
import io.cleverkit.roster.model.UserRole;
import java.util.OptionalLong;

/**
 * How many records a district has, without reading them; each method asks once.
 *
 * <p>For a progress bar and not for a decision: Clever declares the parameter and documents neither the key nor the place of
 * the number in the answer. It is looked for as {@code count} beside the data, where older versions of the API had it; where
 * it is not, the result is empty. The methods throw what those of {@link DistrictClient} throw. Immutable and thread-safe.
 */
public final class Counts {
    private final Api api;

    Counts(Api api) {
        this.api = api;
    }

    /** Counts the districts of the token, which are one. */
    public OptionalLong districts() {
        return api.count("count districts", "/districts?count=true");
    }

    /** Counts the schools. */
    public OptionalLong schools() {
        return count("schools");
    }

    /** Counts the people, all roles. */
    public OptionalLong users() {
        return count("users");
    }

    /** Counts the people who hold a role. */
    public OptionalLong users(UserRole role) {
        String only = Path.encode(requireNonNull(role, "role").value());
        return api.count("count users", "/users?limit=1&role=" + only + "&count=true");
    }

    /** Counts the sections. */
    public OptionalLong sections() {
        return count("sections");
    }

    /** Counts the courses. */
    public OptionalLong courses() {
        return count("courses");
    }

    /** Counts the terms. */
    public OptionalLong terms() {
        return count("terms");
    }

    /** One record comes along, the least that can be asked for. */
    private OptionalLong count(String records) {
        return api.count("count " + records, "/" + records + "?limit=1&count=true");
    }
}
