package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whom Clever lists as a district's contact for this application.
 *
 * <p>Example: {@code DistrictContact.builder().id(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface DistrictContact {
    /** Id of the contact. */
    @Value.Redacted
    Optional<String> id();

    /** Id of the district. */
    Optional<String> district();

    /** Name of the contact. */
    Optional<Name> name();

    /** E-mail address. */
    @Value.Redacted
    Optional<String> email();

    /** Job title. */
    @Value.Redacted
    Optional<String> title();

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

    /** Builds {@link DistrictContact}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableDistrictContact.Builder {
        Builder() {}
    }
}
