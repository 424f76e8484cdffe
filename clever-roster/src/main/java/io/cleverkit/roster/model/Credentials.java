package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a person logs in at the district.
 *
 * <p>Example: {@code Credentials.builder().districtUsername(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Credentials {
    /** The person's user name in the district. */
    @Value.Redacted
    Optional<String> districtUsername();

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

    /** Builds {@link Credentials}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableCredentials.Builder {
        Builder() {}
    }
}
