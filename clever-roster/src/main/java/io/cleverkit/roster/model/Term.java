package io.cleverkit.roster.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A term of one district, mostly derived by Clever from sections.
 *
 * <p>Its id is not stable: a term is deleted and made again when its data or its sections change. Several terms may share
 * a name. Rests on the terms page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code Term.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Term extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** Name. */
    Optional<String> name();

    /** First day; Clever sends a date or a date and time in one and the same list. */
    Optional<LocalDate> startDate();

    /** Last day. */
    Optional<LocalDate> endDate();

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

    /** Builds {@link Term}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableTerm.Builder {
        Builder() {}
    }
}
