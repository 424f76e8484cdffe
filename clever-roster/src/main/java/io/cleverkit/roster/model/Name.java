package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person's name.
 *
 * <p>Contacts carry their whole name in {@link #last()} and have no {@link #first()}.
 *
 * <p>Example: {@code Name.builder().first(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Name {
    /** First name; contacts have none. */
    @Value.Redacted
    Optional<String> first();

    /** Middle name or initial. */
    @Value.Redacted
    Optional<String> middle();

    /** Last name; for contacts the whole name. */
    @Value.Redacted
    Optional<String> last();

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

    /** Builds {@link Name}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableName.Builder {
        Builder() {}
    }
}
