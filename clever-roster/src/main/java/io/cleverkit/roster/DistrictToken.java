package io.cleverkit.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A district's grant to one application, with the token that reads the district's data.
 *
 * <p>Remember the {@link #districtId()}, not the token: Clever may rotate the token. Rests on the onboarding page of
 * Clever's documentation.
 */
@Value.Immutable
@CleverStyle
public interface DistrictToken {
    /** Id of the grant; not of the district. */
    String grantId();

    /** Id of the district. */
    String districtId();

    /** When the district granted it. */
    Optional<Instant> created();

    /** What the token may read, in Clever's words, such as {@code read:students_basic}; as sent. */
    List<String> scopes();

    /** The token. */
    AccessToken accessToken();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DistrictToken}. Not thread-safe. */
    final class Builder extends ImmutableDistrictToken.Builder {
        Builder() {}
    }
}
