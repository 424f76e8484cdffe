package io.cleverkit.roster.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a token is good for.
 *
 * <p>Rests on recorded answers; Clever documents no more than these two fields.
 *
 * <p>Example: {@code TokenInfo.builder().clientId("4c63c1cf").scopes(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface TokenInfo {
    /** The application to which the token was given. Compare it with your own before you trust a token from elsewhere. */
    Optional<String> clientId();

    /** What it may read, in Clever's words; empty {@code Optional} when not sent. */
    Optional<List<String>> scopes();

    /** What this library does not know or could not read, as JSON text by field name. */
    @Value.Default
    @Value.Redacted
    default Map<String, String> unknown() {
        return Map.of();
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TokenInfo}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableTokenInfo.Builder {
        Builder() {}
    }
}
