package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A student's disability as the district records it; API version 3.1.
 *
 * <p>Example: {@code Disability.builder().status(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Disability {
    /** Whether there is one. */
    @Value.Redacted
    Optional<Flag> status();

    /** What kind, by name. */
    @Value.Redacted
    Optional<String> type();

    /** What kind, by code. */
    @Value.Redacted
    Optional<String> code();

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

    /** Builds {@link Disability}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableDisability.Builder {
        Builder() {}
    }
}
