package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An address; of students often only the zip code.
 *
 * <p>Example: {@code Location.builder().address(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Location {
    /** Street and number. */
    @Value.Redacted
    Optional<String> address();

    /** City. */
    @Value.Redacted
    Optional<String> city();

    /** State, usually two letters. */
    @Value.Redacted
    Optional<String> state();

    /** Zip code. */
    @Value.Redacted
    Optional<String> zip();

    /** Latitude as Clever sends it, a text. */
    @Value.Redacted
    Optional<String> latitude();

    /** Longitude as Clever sends it, a text. */
    @Value.Redacted
    Optional<String> longitude();

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

    /** Builds {@link Location}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableLocation.Builder {
        Builder() {}
    }
}
