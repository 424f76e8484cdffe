package io.cleverkit.roster.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Clever knows of a person as a member of staff. There is no primary school.
 *
 * <p>Example: {@code StaffRole.builder().schools(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface StaffRole {
    /** Ids of the schools; empty {@code Optional} when not sent. */
    Optional<List<String>> schools();

    /** Staff number. */
    @Value.Redacted
    Optional<String> staffId();

    /** Job title. */
    @Value.Redacted
    Optional<String> title();

    /** Department. */
    @Value.Redacted
    Optional<String> department();

    /** What the person does, in the district's words; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<String>> roles();

    /** How the person logs in at the district. */
    Optional<Credentials> credentials();

    /** Id before API version 3; never valid as an id today. */
    @Value.Redacted
    Optional<String> legacyId();

    /** Extra columns that the application agreed with Clever; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<Map<String, String>> ext();

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

    /** Builds {@link StaffRole}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableStaffRole.Builder {
        Builder() {}
    }
}
