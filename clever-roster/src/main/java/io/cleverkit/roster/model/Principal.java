package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The principal of a school.
 *
 * <p>Example: {@code Principal.builder().name(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Principal {
    /** Full name. */
    @Value.Redacted
    Optional<String> name();

    /** E-mail address. */
    @Value.Redacted
    Optional<String> email();

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

    /** Builds {@link Principal}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutablePrincipal.Builder {
        Builder() {}
    }
}
