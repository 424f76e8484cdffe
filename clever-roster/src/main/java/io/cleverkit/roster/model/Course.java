package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A course of one district, mostly derived by Clever from sections.
 *
 * <p>Its id may change when its sections change. Rests on the courses page of Clever's documentation, API versions 3.0
 * and 3.1.
 *
 * <p>Example: {@code Course.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Course extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** Name. */
    Optional<String> name();

    /** Course number of the district. */
    Optional<String> number();

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

    /** Builds {@link Course}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableCourse.Builder {
        Builder() {}
    }
}
