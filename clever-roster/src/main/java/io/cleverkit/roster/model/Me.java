package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whose token this is.
 *
 * <p>Rely on {@link #id()} and {@link #district()} alone; the rest is not sent for every kind of token. Rests on the
 * page about District SSO and Library SSO of Clever's documentation.
 *
 * <p>Example: {@code Me.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Me extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    @Value.Redacted
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** {@code user} for people; for some test tokens a role. Never the role to decide by: read {@link User#roles()}. */
    Optional<String> type();

    /** Who authorised the token: {@code district}, or another text for a log-in through the Clever Library. */
    Optional<String> authorizedBy();

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

    /** Builds {@link Me}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableMe.Builder {
        Builder() {}
    }
}
