package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A licensed resource that is assigned to people, sections or courses.
 *
 * <p>Rests on the specification of Clever's API, versions 3.0 and 3.1.
 *
 * <p>Example: {@code Resource.builder().id("58da8c63").title(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Resource extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** The application's own id of the resource. */
    Optional<String> resourceId();

    /** Title. */
    Optional<String> title();

    /** Roles that may use it; empty {@code Optional} when not sent. */
    Optional<List<UserRole>> roles();

    /** When Clever created the record. */
    Optional<Instant> created();

    /** When Clever last changed the record; other records call this {@code last_modified}. */
    Optional<Instant> updated();

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

    /** Builds {@link Resource}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableResource.Builder {
        Builder() {}
    }
}
