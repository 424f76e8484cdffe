package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person in one district, with all roles.
 *
 * <p>Rests on the users page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code User.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface User extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    @Value.Redacted
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** Name. */
    Optional<Name> name();

    /** E-mail address: not verified by Clever, perhaps malformed, perhaps shared with others. */
    @Value.Redacted
    Optional<String> email();

    /** Roles; empty only when they were not sent. */
    Optional<Roles> roles();

    /** When Clever created the record. */
    Optional<Instant> created();

    /** When Clever last changed the record; at first equal to {@link #created()}. */
    Optional<Instant> lastModified();

    /** LMS Connect; API version 3.1. */
    Optional<LmsStatus> lmsStatus();

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

    /** Builds {@link User}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
