package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.TokenList;
import java.util.List;
import java.util.Optional;

/**
 * The districts that have connected an application, with their tokens.
 *
 * <p>Clever has no notice for a new district or a lost one: ask for the {@link #list()} from time to time and compare it by
 * {@link DistrictToken#districtId()}. It is read whole or not at all; an entry that cannot be read fails the call, since a
 * district that is missing here has disconnected. Its {@link #read} makes it a {@link TokenSource}. Immutable and
 * thread-safe. Rests on the onboarding page of Clever's documentation.
 */
public final class DistrictTokens implements TokenSource {
    private final TokenList tokens;

    DistrictTokens(TokenList tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads all tokens, in the order in which Clever sends them, which is none in particular.
     *
     * @throws UnauthorizedException if Clever refuses the application's credentials
     * @throws CleverException if the list could not be read
     */
    public List<DistrictToken> list() {
        return tokens.read(null);
    }

    /**
     * Reads the token of one district; the newest one if there are several.
     *
     * @param districtId Clever's id of the district
     * @throws UnauthorizedException if Clever refuses the application's credentials
     * @throws CleverException if the list could not be read
     */
    public Optional<DistrictToken> find(String districtId) {
        return TokenList.newest(tokens.read(requireNonNull(districtId, "districtId")), districtId);
    }

    /** Reads the token of one district, as {@link #find} does. */
    @Override
    public Optional<AccessToken> read(String districtId) {
        return find(districtId).map(DistrictToken::accessToken);
    }
}
