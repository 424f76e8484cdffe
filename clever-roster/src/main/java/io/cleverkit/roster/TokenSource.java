package io.cleverkit.roster;

import java.util.Optional;

/**
 * Knows the current token of a district.
 *
 * <p>Clever may rotate a district's token at any time. The client asks here when it first needs a token and once more when
 * Clever refuses the one it has (401); if the answer is empty or is the refused token again, the call ends with
 * {@link DisconnectedException}. {@link CleverRoster#districtTokens} is a source; a store of your own may be another.
 *
 * <p>Implementations must be thread-safe: several calls may ask at once. What an implementation throws reaches the caller.
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * Returns the token that is valid now, read anew and not from a cache, or nothing if the district has disconnected.
     *
     * @param districtId Clever's id of the district
     */
    Optional<AccessToken> read(String districtId);
}
