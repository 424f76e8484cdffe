package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Clever knows of a person as an administrator of the whole district. There are no schools.
 *
 * <p>Example: {@code DistrictAdminRole.builder().title(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface DistrictAdminRole {
    /** Job title. */
    @Value.Redacted
    Optional<String> title();

    /** Id before API version 3; never valid as an id today. */
    @Value.Redacted
    Optional<String> legacyId();

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

    /** Builds {@link DistrictAdminRole}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableDistrictAdminRole.Builder {
        Builder() {}
    }
}
